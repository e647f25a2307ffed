using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>A table with the texts that stand over it.</summary>
internal sealed record OpenedTable(SheetGrid Raw, RecognisedTable Table, SheetHeading Heading);

/// <summary>A sheet opened: as found, repaired, its tables, why it has none, and the texts around.</summary>
internal sealed partial record OpenedSheet(SheetGrid Raw, SheetGrid Grid, IReadOnlyList<OpenedTable> Tables, string? Reason, SheetHeading Heading)
{
    /// <summary>The log of what happened around exemplars that the sheet holds instead of a table; null for any other sheet.</summary>
    public EntryTable? Log { get; init; }

    // Where a sheet without a table would have its title.
    private const int HeadingRows = 15;

    /// <summary>Repairs the sheet, finds its tables, and says what the sender should know of it before any row is read.</summary>
    public static OpenedSheet Open(SheetGrid found, TableRecogniser recogniser, FormWords words, List<Finding> findings)
    {
        if ((TemplateMark.ReasonToIgnore(found) ?? GuideOn(found.Name)) is { } own) return new OpenedSheet(found, found, [], own, new SheetHeading { Lines = [] });
        var (raw, overwritten) = TemplateMark.WithoutExample(found);
        if (overwritten is not null) findings.Add(FindingCatalogue.Make("example-row-filled", raw.Name, $"A{overwritten.Number}", TemplateMark.ExampleMarker, null));
        var (grid, damage) = SheetRepair.Repair(raw);
        if (EntryTable.Find(grid, words.Entries, words.Columns) is { } log)
            return new OpenedSheet(raw, grid, [], null, SheetHeading.Read(grid, log.HeaderRows[0])) { Log = log };
        var recognition = recogniser.Recognise(grid);
        var recognised = (recognition as Recognition.Recognition.Found)?.Tables ?? [];
        var firstHeader = recognised.Count > 0 ? recognised.Min(t => t.Header.FirstRow) : Math.Min(grid.Rows.Count == 0 ? 1 : grid.Rows[^1].Number + 1, HeadingRows);
        var heading = SheetHeading.Read(grid, firstHeader, recognised.SelectMany(t => t.Rows).Where(r => r.Role == RowRole.Data).Select(r => r.Number));
        var tables = recognised.Select(t => new OpenedTable(raw, t, recognised.Count == 1 ? heading : SheetHeading.Over(grid, t, heading))).ToList();
        if (tables.Count > 0) Tell(raw, grid, damage, recognised, findings);
        return new OpenedSheet(raw, grid, tables, (recognition as Recognition.Recognition.Ignored)?.Reason, heading);
    }

    // An example stands there that nobody is meant to count.
    private static string? GuideOn(string tab) =>
        Guides().IsMatch(TextKey.Folded(tab)) ? "Tên trang cho biết đây là trang hướng dẫn hoặc ví dụ, không phải số liệu." : null;

    [GeneratedRegex("^(?:(?:trang|sheet|phu luc) )?(?:huong dan|hd ghi|hd dien|hd lap|cach ghi|cach dien|vi du|mau vi du)\\b")]
    private static partial Regex Guides();

    /// <summary>What the sheet was taken for: one line (list, summary, entries or ignored), or one for its lists and one for its summaries.</summary>
    public IEnumerable<SheetResult> Results()
    {
        if (Log is { } log) return [new SheetResult(Raw.Name, "entries", log.HeaderRows, log.Rows.Count)];
        if (Tables.Count == 0) return [new SheetResult(Raw.Name, "ignored", [], 0, Reason)];
        return Tables.Select(t => t.Table).GroupBy(t => t.Kind).Select(g => new SheetResult(
            Raw.Name, g.Key == TableKind.List ? "list" : "summary", [.. g.SelectMany(t => t.Header.AllRows).Distinct().Order()], g.Sum(t => t.Rows.Count(r => r.Role == RowRole.Data))));
    }

    // Rows that say something and whose name is an error: prefilled look-ups say nothing else, a real item does.
    private static IEnumerable<(int Row, int Column)> ErrorNames(RecognisedTable table)
    {
        if (table.Kind != TableKind.List || table.Header.Find(ColumnRole.Name) is not { } name) yield break;
        foreach (var row in table.Rows)
        {
            if (row is not { Role: RowRole.Empty, Reason: RowReason.NoName } || table.Grid.At(row.Number, name.Column).Kind != CellKind.Error) continue;
            if (SaysSomething(table, row.Number)) yield return (row.Number, name.Column);
        }
    }

    private static bool SaysSomething(RecognisedTable table, int row) =>
        table.Header.Columns.Any(c => c.Role is { } role && ListCells.SaysSomething(role) && table.Grid.Covering(row, c.Column) is { IsBlank: false, Kind: not CellKind.Error });

    private static void Tell(SheetGrid raw, SheetGrid grid, IReadOnlyList<SheetDamage> damage, IReadOnlyList<RecognisedTable> tables, List<Finding> findings)
    {
        foreach (var repaired in damage)
        {
            var from = repaired.Damage switch { TextDamage.Tcvn3 => "TCVN3", TextDamage.Vni => "VNI", TextDamage.Viscii => "VISCII", TextDamage.Windows1258 => "Windows-1258", TextDamage.Decomposed => "Unicode tổ hợp", TextDamage.ZeroWidth => "chữ có ký tự ẩn", _ => "chữ trông giống (Ð, chữ Nga)" };
            findings.Add(FindingCatalogue.Make("text-repaired", raw.Name, repaired.First.ToString(), raw.At(repaired.First.Row, repaired.First.Column).Text, null, repaired.Cells, from));
        }

        void Hidden(string what) => findings.Add(FindingCatalogue.Make("hidden-content", raw.Name, null, null, null, what));
        var rows = tables.SelectMany(t => t.Rows).Where(r => r.IsHidden && r.Role == RowRole.Data).Select(r => r.Number).Distinct().Count();
        var columns = tables.SelectMany(t => t.Header.Columns).Where(c => c.Role is not null && raw.HiddenColumns.Contains(c.Column)).Select(c => c.Column).Distinct().Count();
        if (raw.Visibility == SheetVisibility.Hidden) Hidden("trang bị ẩn");
        if (rows > 0) Hidden($"{rows} dòng bị ẩn");
        if (columns > 0) Hidden($"{columns} cột bị ẩn");
        var nameless = tables.SelectMany(ErrorNames).DistinctBy(n => n.Row).ToDictionary(n => n.Row, n => n.Column);
        foreach (var (row, column) in nameless)
            findings.Add(FindingCatalogue.Make("error-cell", raw.Name, new CellAddress(row, column).ToString(), raw.At(row, column).Text, null, raw.At(row, column).Shown));
        var broken = tables.SelectMany(t => t.Rows).Where(r => r.Role == RowRole.Empty && !nameless.ContainsKey(r.Number) && grid.FindRow(r.Number)!.Has(CellTraits.Error)).Select(r => r.Number).Distinct().Count();
        if (broken > 0) findings.Add(FindingCatalogue.Make("error-cells-skipped", raw.Name, null, null, null, broken));
        foreach (var row in raw.Rows)
        {
            if (!row.Has(CellTraits.LongText)) continue;
            for (var i = 0; i < row.Cells.Length; i++)
                if (row.Cells[i].Text?.Length > ReadingLimits.TextLength) findings.Add(FindingCatalogue.Make("text-cut", raw.Name, new CellAddress(row.Number, i + 1).ToString(), row.Cells[i].Text, null));
        }

        if (raw.MergesCut is { } merges) findings.Add(FindingCatalogue.Make("sheet-cut", raw.Name, null, null, null, merges));
        if (raw.Cut is { } cut) findings.Add(FindingCatalogue.Make("sheet-cut", raw.Name, null, null, null, cut));
    }
}
