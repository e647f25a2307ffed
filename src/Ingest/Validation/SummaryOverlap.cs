using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// Several summaries of one file on the same subjects: months and the year, hamlets and the commune, a sheet and its copy. The whole counts and its parts do
/// not; where nothing says which is which all of them count, and that is said.
/// </summary>
internal sealed class SummaryOverlap(SheetFacts facts, List<SummaryBlock> blocks)
{
    /// <summary>Takes the figures out that another table of the file counts already.</summary>
    /// <param name="facts">What all tables gave.</param>
    /// <param name="tables">The tables in order, each with the index of its first figure.</param>
    /// <param name="names">Names and spellings.</param>
    /// <returns>Whether a table of the whole year counts, and others of its parts do not.</returns>
    public static bool Settle(SheetFacts facts, IReadOnlyList<(OpenedTable Table, int First)> tables, NameBook names)
    {
        if (facts.Counts.Count < 2) return false;
        var blocks = BlocksOf(facts, tables, names);
        // In most files no two tables are on the same.
        if (blocks.Count < 2 || blocks.Sum(b => b.Sums.Count) == blocks.SelectMany(b => b.Sums.Keys).Distinct().Count()) return false;
        var overlap = new SummaryOverlap(facts, blocks);
        overlap.DropCopies();
        var isWholeYear = overlap.DropPartsOfYear();
        overlap.SettlePlaces();
        return isWholeYear;
    }

    private static List<SummaryBlock> BlocksOf(SheetFacts facts, IReadOnlyList<(OpenedTable Table, int First)> tables, NameBook names)
    {
        var blocks = new List<SummaryBlock>();
        var counting = tables.Select((t, i) => (t.Table, Counts: facts.Counts[t.First..(i + 1 < tables.Count ? tables[i + 1].First : facts.Counts.Count)])).Where(t => t.Counts.Count > 0).ToList();
        var said = counting.ConvertAll(t => SaidBy(t.Table));
        var byAll = said.Count < 2 ? [] : said.Skip(1).Aggregate(said[0].ToHashSet(), (all, own) => { all.IntersectWith(own); return all; });
        var common = CommonWords(counting.ConvertAll(t => t.Table.Heading.Title ?? ""));
        for (var i = 0; i < counting.Count; i++)
        {
            var own = said[i].Where(s => !byAll.Contains(s)).ToList();
            if (counting[i].Table.Heading.Title is { } title && common > 0) own.Add(string.Join(' ', Words(title).Skip(common)));
            blocks.AddRange(counting[i].Counts.GroupBy(c => facts.Times.TryGetValue(c, out var time) ? time : (FigureTime?)null).Select(g => new SummaryBlock(counting[i].Table, g.Key, [.. g], own, names)));
        }

        return blocks;
    }

    private static List<string> SaidBy(OpenedTable table) => [table.Raw.Name, .. table.Heading.Lines.Select(l => l.Text)];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // How many words all titles begin with: what follows tells them apart.
    private static int CommonWords(List<string> titles)
    {
        var words = titles.ConvertAll(Words);
        var common = 0;
        while (words.TrueForAll(w => common < w.Length && TextKey.Folded(w[common]) == TextKey.Folded(words[0][common]))) common++;
        return common;
    }

    private void DropCopies()
    {
        for (var i = 0; i < blocks.Count; i++)
            for (var j = blocks.Count - 1; j > i; j--)
            {
                if (!blocks[j].IsCopyOf(blocks[i])) continue;
                facts.Say("summary-copy", blocks[j].At.Sheet, blocks[j].At.Cells, null, null, Place(blocks[i]));
                Drop(blocks[j], blocks[j].Sums.Keys.ToHashSet());
            }
    }

    private bool DropPartsOfYear()
    {
        var isWholeYear = false;
        foreach (var whole in blocks.OrderByDescending(b => b.Months.Last - b.Months.First).ToList())
        {
            var parts = blocks.FindAll(p => p.IsWithin(whole) && p.Part == whole.Part && SharesFigures(p, whole));
            if (parts.Count == 0) continue;
            isWholeYear |= whole.Months == (1, 12);
            CheckYear(whole, parts);
            Take(whole, parts);
        }

        return isWholeYear;
    }

    // All quarters are the year, and no part is more than it.
    private void CheckYear(SummaryBlock whole, List<SummaryBlock> parts)
    {
        var tiling = parts.GroupBy(p => p.Months.Last - p.Months.First).Select(g => g.ToList()).FirstOrDefault(g => g.Select(p => p.Months).Distinct().Count() == g.Count && g.Sum(p => p.Months.Last - p.Months.First + 1) == whole.Months.Last - whole.Months.First + 1);
        foreach (var (subject, stated) in whole.Sums)
        {
            var sum = tiling?.Sum(p => p.Sums.GetValueOrDefault(subject)) ?? Math.Max(stated, parts.Max(p => p.Sums.GetValueOrDefault(subject)));
            if (sum != stated) TellDiffers(whole, subject, stated, sum);
        }
    }

    private void SettlePlaces()
    {
        foreach (var group in blocks.GroupBy(b => b.Months).Select(g => g.ToList()).Where(g => g.Count > 1))
        {
            foreach (var whole in Wholes(group))
            {
                var parts = group.FindAll(p => p != whole && blocks.Contains(p) && SharesFigures(p, whole));
                if (parts.Count == 0 || !blocks.Contains(whole)) continue;
                foreach (var (subject, stated) in whole.Sums)
                    if (parts.Exists(p => p.Sums.ContainsKey(subject)) && parts.Sum(p => p.Sums.GetValueOrDefault(subject)) is var sum && sum != stated) TellDiffers(whole, subject, stated, sum);
                Take(whole, parts);
            }

            TellAdded(group.FindAll(blocks.Contains));
        }
    }

    // The table that says so, or whose every figure is the sum of the others'.
    private static List<SummaryBlock> Wholes(List<SummaryBlock> group)
    {
        if (group.FindAll(b => b.SaysWhole) is [var said]) return [said];
        if (group.FindAll(b => b.IsCalledSum) is [var called] && Sums(called, group.FindAll(b => b != called && SharesFigures(b, called)))) return [called];
        return group.FindAll(b => b.Part is null && (b == group[0] || b == group[^1]) && group.FindAll(p => p != b && SharesFigures(p, b)) is var parts && Sums(b, parts)
            && b.Sums.Count(s => s.Value > 0) > 1 && (parts.Count > 1 || (parts is [{ Part: null } other] && !b.HasHeadingsOf(other) && (b == group[0] || !Sums(other, [b])))));
    }

    private static bool Sums(SummaryBlock whole, List<SummaryBlock> parts)
    {
        if (parts.Count == 0 || !parts.TrueForAll(p => p.Sums.All(s => s.Value == 0 || whole.Sums.ContainsKey(s.Key)))) return false;
        var isOfKinds = parts.SelectMany(p => p.Sums.Keys).ToHashSet();
        return whole.Sums.All(s => (parts.Count == 1 && !isOfKinds.Contains(s.Key)) || s.Value == parts.Sum(p => p.Sums.GetValueOrDefault(s.Key)));
    }

    // Neither says that it is of one hamlet or body: they may be the same exemplars.
    private void TellAdded(List<SummaryBlock> group)
    {
        for (var i = 1; i < group.Count; i++)
        {
            var other = group.Take(i).FirstOrDefault(b => b.Part is null && group[i].Part is null && !(b.IsSection && b.Table == group[i].Table) && b.Sums.Any(s => s.Value > 0 && group[i].Sums.GetValueOrDefault(s.Key) > 0));
            if (other is not null) facts.Say("summaries-add", group[i].At.Sheet, group[i].At.Cells, null, null, Place(other));
        }
    }

    private static bool SharesFigures(SummaryBlock one, SummaryBlock other) => one.Sums.Keys.Any(other.Sums.ContainsKey);

    private void Take(SummaryBlock whole, List<SummaryBlock> parts)
    {
        facts.Say("summary-whole", whole.At.Sheet, whole.At.Cells, null, null, string.Join("; ", parts.Select(Place)));
        foreach (var part in parts) Drop(part, whole.Sums.Keys.ToHashSet());
    }

    private void Drop(SummaryBlock block, HashSet<FigureSubject> counted)
    {
        var gone = block.Counts.Where(c => counted.Contains(FigureSubject.Of(c))).ToHashSet(ReferenceEqualityComparer.Instance);
        facts.Counts.RemoveAll(gone.Contains);
        facts.Compared.RemoveWhere(gone.Contains);
        block.Counts.RemoveAll(gone.Contains);
        foreach (var subject in counted) block.Sums.Remove(subject);
        if (block.Counts.Count == 0) blocks.Remove(block);
    }

    private void TellDiffers(SummaryBlock whole, FigureSubject subject, int stated, int sum)
    {
        var at = whole.Counts.First(c => FigureSubject.Of(c) == subject).Source;
        facts.Say("whole-differs", at.Sheet, at.Cells, null, null, stated, sum);
    }

    // By its tab where no other table stands on it.
    private string Place(SummaryBlock block) =>
        blocks.Exists(b => b != block && b.At.Sheet == block.At.Sheet) ? $"ô {block.At.Sheet}!{block.At.Cells}" : $"trang \"{block.At.Sheet}\"";
}
