using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Rows of a list that tell of an achievement, or of a movement in the midst of others, and of nobody who has it: they are not counted, which nobody would see otherwise.</summary>
internal static class NamelessRows
{
    /// <summary>Why: nobody is named.</summary>
    public const string WithoutName = "thiếu họ tên hoặc tên tập thể";

    /// <summary>Says each of them at its place for the name. Kinds, movements and numbers are often filled in beforehand and tell nothing.</summary>
    public static void Tell(RecognisedTable table, List<Finding> findings)
    {
        if (table.Kind != TableKind.List || table.Header.Find(ColumnRole.Name)?.Column is not { } name) return;
        var telling = table.Header.Columns.Where(c => c.Role is ColumnRole.Achievement or ColumnRole.Award or ColumnRole.Decision or ColumnRole.Position).Select(c => c.Column).ToList();
        var ticks = table.Header.Columns.Where(c => ColumnContent.IsKind(c.Role)).Select(c => c.Column).ToList();
        var gaps = Gaps(table, name);
        foreach (var row in table.Rows.Where(r => r is { Role: RowRole.Empty, Reason: RowReason.NoName }))
        {
            // An error in the place of a name is said by itself.
            if (table.Grid.At(row.Number, name).Kind == CellKind.Error || !(gaps.Contains(row.Number) || telling.Exists(c => table.Grid.At(row.Number, c) is { Kind: CellKind.Text, IsBlank: false }) || ticks.Exists(c => table.Grid.At(row.Number, c) is { Kind: CellKind.Text } cell && ColumnContent.IsName(cell.Text!)))) continue;
            findings.Add(NotRead(table, row, name, WithoutName));
        }
    }

    // Rows with a number and a movement (or kind) between rows with names. Filled in beforehand are rows that lead to no more names, that say the same as
    // each other, or that are most of the list; and a form that goes by movements has names only where there are any.
    private static HashSet<int> Gaps(RecognisedTable table, int name)
    {
        var gaps = new HashSet<int>();
        var (grid, header, rows) = (table.Grid, table.Header, table.Rows);
        var about = header.Find(ColumnRole.Movement) ?? header.Find(ColumnRole.Kind);
        if (header.Find(ColumnRole.Ordinal)?.Column is not { } ordinal || about is null || about.Column < name) return gaps;
        bool IsNameless(RecognisedRow row) => row is { Role: RowRole.Empty, Reason: RowReason.NoName } && grid.At(row.Number, about.Column) is { Kind: CellKind.Text, IsBlank: false } && PlainRows.IsOrdinal(grid.At(row.Number, ordinal));
        var said = header.Columns.Where(c => c.Role is ColumnRole.Movement or ColumnRole.Kind or ColumnRole.Owner or ColumnRole.Unit or ColumnRole.Place).Select(c => c.Column).ToList();
        string Said(RecognisedRow row) => string.Join('|', said.Select(c => grid.Covering(row.Number, c).Shown.Trim()));
        var nameless = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsNameless(rows[i])) continue;
            var start = i;
            while (i + 1 < rows.Count && IsNameless(rows[i + 1])) i++;
            nameless += i - start + 1;
            var next = i + 1;
            while (next < rows.Count && rows[next].Role == RowRole.Empty) next++;
            var leadsOn = next < rows.Count && rows[next].Role == RowRole.Data;
            if (i == start && (leadsOn || (start > 0 && rows[start - 1].Role == RowRole.Data && Said(rows[start]) != Said(rows[start - 1])))) gaps.Add(rows[start].Number);
            else if (leadsOn) gaps.UnionWith(rows.Take(start..(i + 1)).GroupBy(Said).Where(g => g.Count() == 1).Select(g => g.First().Number));
        }

        if (nameless > rows.Count(r => r.Role == RowRole.Data)) gaps.Clear();
        return gaps;
    }

    /// <summary>Says each row that holds nothing but a text in the column of names, which may be an exemplar, a heading or the rest of the name above.</summary>
    public static void TellUnclear(RecognisedTable table, List<Finding> findings)
    {
        if (table.Kind != TableKind.List || table.Header.Find(ColumnRole.Name)?.Column is not { } name) return;
        foreach (var row in table.Rows)
        {
            if (row.Reason != RowReason.NameUnclear) continue;
            var at = new CellAddress(row.Number, name).ToString();
            findings.Add(FindingCatalogue.Make("row-unclear", table.Grid.Name, at, table.Grid.At(row.Number, name).Shown, null, HeaderFinder.Tidy(table.Grid.At(row.Number, name).Shown)));
        }
    }

    /// <summary>What is said of a row that is not counted, at its place for the name.</summary>
    public static Finding NotRead(RecognisedTable table, RecognisedRow row, int name, string reason) =>
        FindingCatalogue.Make("row-not-read", table.Grid.Name, new CellAddress(row.Number, name).ToString(), null, null, reason);
}
