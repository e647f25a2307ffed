namespace DienHinh.Samples.Truth;

/// <summary>What loading files one after the other must add up to: recognised exemplars, each once in the grand total.</summary>
public sealed record SampleTotals
{
    public required int Recognised { get; init; }

    public required SortedDictionary<string, int> ByPlan { get; init; }

    public required SortedDictionary<string, int> ByKind { get; init; }

    public required SortedDictionary<string, int> ByYear { get; init; }

    public required SortedDictionary<string, int> ByUnit { get; init; }

    /// <summary>One achievement under two movements stands under both.</summary>
    public required SortedDictionary<string, int> ByMovement { get; init; }

    /// <summary>One under several owners stands under each; "" counts those without an owner.</summary>
    public required SortedDictionary<string, int> ByOwner { get; init; }

    /// <summary>"movement/year".</summary>
    public required SortedDictionary<string, int> ByMovementAndYear { get; init; }

    /// <summary>"unit/year".</summary>
    public required SortedDictionary<string, int> ByUnitAndYear { get; init; }

    /// <summary>Adds up files in the given order: a later file replaces an earlier one of the same plan, unit and year; a figure counts only where the unit and year have no list.</summary>
    public static SampleTotals Of(IEnumerable<FileTruth> files)
    {
        var current = new Dictionary<(string Plan, string Unit, int Year), FileTruth>();
        foreach (var file in files.Where(f => f.Status != "duplicate"))
        {
            foreach (var year in file.Years) current[(file.Plan, file.Unit, year)] = file;
        }

        return Sum([.. current.SelectMany(pair => Facts(pair.Value, pair.Key.Year))]);
    }

    private static IEnumerable<Fact> Facts(FileTruth file, int year)
    {
        var listed = file.Exemplars.Where(e => e.Year == year).ToList();
        return listed.Count > 0
            ? listed.Where(e => e.Milestones.Contains("recognised")).Select(e => new Fact(file, e.Movements, e.Owners, e.Kind, year, 1))
            : file.ReportedCounts.Where(c => c.Year == year).Select(c => new Fact(file, c.Movements, c.Owners, c.Kind, year, c.Count));
    }

    private static SampleTotals Sum(List<Fact> facts) => new()
    {
        Recognised = facts.Sum(f => f.Count),
        ByPlan = By(facts, f => [f.File.Plan]),
        ByKind = By(facts, f => [f.Kind]),
        ByYear = By(facts, f => [FormattableString.Invariant($"{f.Year}")]),
        ByUnit = By(facts, f => [f.File.Unit]),
        ByMovement = By(facts, f => f.Movements),
        ByOwner = By(facts, f => f.Owners.Count > 0 ? f.Owners : [""]),
        ByMovementAndYear = By(facts, f => f.Movements.Select(m => FormattableString.Invariant($"{m}/{f.Year}"))),
        ByUnitAndYear = By(facts, f => [FormattableString.Invariant($"{f.File.Unit}/{f.Year}")]),
    };

    private static SortedDictionary<string, int> By(List<Fact> facts, Func<Fact, IEnumerable<string>> keys) => new(
        facts.SelectMany(f => keys(f).Select(key => (key, f.Count))).GroupBy(p => p.key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Count)),
        StringComparer.Ordinal);

    private sealed record Fact(FileTruth File, IReadOnlyList<string> Movements, IReadOnlyList<string> Owners, string Kind, int Year, int Count);
}
