namespace DienHinh.Ingest.Validation;

/// <summary>What title or foot say of the length of a list, with what does not fit the table that they stand at.</summary>
internal sealed record ListStatement(string Sheet, string Cell, string Text, StatedCount Stated, IReadOnlyList<(int Said, int Counted)> Differing)
{
    /// <summary>Tells of the statements that fit neither their table nor their sheet nor the file.</summary>
    public static void Tell(SheetFacts facts)
    {
        foreach (var same in facts.Statements.GroupBy(s => (s.Sheet, s.Cell)))
        {
            var statement = same.First();
            if (same.Any(s => s.Differing.Count == 0) || statement.Fits(facts, inSheet: true) || statement.Fits(facts, inSheet: false)) continue;
            foreach (var (said, counted) in statement.Differing) facts.Say("total-differs", statement.Sheet, statement.Cell, statement.Text, null, said, counted);
        }
    }

    private bool Fits(SheetFacts facts, bool inSheet)
    {
        var people = facts.Exemplars.FindAll(e => !inSheet || e.Source.Sheet == Sheet);
        var waiting = facts.Pending.Count(p => !inSheet || p.Source.Sheet == Sheet);
        // Somebody in two movements is two rows and one person.
        bool Is(int said, IEnumerable<Domain.Exemplar> counted) => said - waiting <= counted.Count() && said >= counted.Select(e => e.Name).Distinct().Count();
        return (Stated.All is not { } all || Is(all, people)) && Stated.ByKind.All(k => Is(k.Value, people.Where(e => e.Kind == k.Key)));
    }
}
