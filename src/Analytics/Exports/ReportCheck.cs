using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Exports;

/// <summary>A cell of an exported report that says something else than the data of today.</summary>
/// <param name="Cell">Its address, or null where the file lacks the row or the column.</param>
/// <param name="Row">The row, in words.</param>
/// <param name="Column">The heading.</param>
/// <param name="InFile">What the file says.</param>
/// <param name="Now">What the data say; null where they have no such figure.</param>
public sealed record ReportDifference(string? Cell, string Row, string Column, string? InFile, string? Now);

/// <summary>An exported report read back and held against the data (đối chiếu báo cáo đã xuất): the same question, cell by cell.</summary>
/// <param name="Question">The question that the file carries.</param>
/// <param name="FileVersion">The data that the file was made of.</param>
/// <param name="DataVersion">The data of today.</param>
/// <param name="Figures">How many figures were compared.</param>
/// <param name="Differences">Where they differ; empty where the file says what the data say.</param>
public sealed record ReportCheck(string Question, string FileVersion, string DataVersion, int Figures, IReadOnlyList<ReportDifference> Differences)
{
    private const double Tolerance = 1e-9;
    private const string Gap = "–";

    /// <summary>Several tables of one workbook as one check; each cell with the name of its sheet.</summary>
    /// <param name="parts">The sheets that were looked at; null where the file lacks a sheet, which is a difference.</param>
    /// <param name="question">The question.</param>
    /// <param name="fileVersion">The version that the file carries.</param>
    /// <param name="dataVersion">The version of today.</param>
    public static ReportCheck Of(IReadOnlyList<(string Sheet, ReportCheck? Check)> parts, string question, string fileVersion, string dataVersion) => new(
        question, fileVersion, dataVersion, parts.Sum(p => p.Check?.Figures ?? 0),
        [
            .. parts.SelectMany(p => p.Check is null
                ? [new ReportDifference(null, $"(trang {p.Sheet})", "(cả trang)", null, "có")]
                : p.Check.Differences.Select(d => d with { Cell = d.Cell is null ? null : $"'{p.Sheet}'!{d.Cell}", Row = $"{p.Sheet}: {d.Row}" })),
        ]);

    /// <summary>Holds the table of a workbook against a report built today. Rows may be sorted, hidden or moved; they are found by their names.</summary>
    /// <param name="sheet">The sheet with the table.</param>
    /// <param name="report">The report of the same question.</param>
    /// <param name="question">The question.</param>
    /// <param name="fileVersion">The version that the file carries.</param>
    /// <exception cref="InvalidDataException">The sheet has no heading row of this report.</exception>
    public static ReportCheck Of(SheetGrid sheet, Report report, string question, string fileVersion)
    {
        var columns = report.Table.Columns;
        var shown = columns.Index().Where(c => c.Index + 1 == columns.Count || columns[c.Index + 1].Role != ColumnRole.Label).ToList();
        var names = shown.FindAll(c => c.Item.Role != ColumnRole.Measure);
        var header = sheet.Rows.FirstOrDefault(r => shown.TrueForAll(c => Find(sheet, r.Number, c.Item.Title.Vi) is not null))?.Number
            ?? throw new InvalidDataException($"Trang \"{sheet.Name}\" không còn đủ các cột của báo cáo: {string.Join(", ", shown.Select(c => c.Item.Title.Vi))}. Hãy xuất lại báo cáo.");
        var places = shown.ToDictionary(c => c.Index, c => Find(sheet, header, c.Item.Title.Vi)!.Value);
        var rows = sheet.Rows.Where(r => r.Number > header).ToLookup(r => string.Join(" · ", names.Select(n => sheet.At(r.Number, places[n.Index]).Shown.Trim())), r => r.Number, StringComparer.Ordinal);
        var (figures, differences, used) = (0, new List<ReportDifference>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (values, isTotal) in report.Table.Rows.Select(r => (r, false)).Concat(report.Table.Totals is { } totals ? [(totals, true)] : Array.Empty<(IReadOnlyList<object?>, bool)>()))
        {
            var key = string.Join(" · ", names.Select((n, i) => isTotal ? (i == 0 ? TotalRows.Label : "") : Text(values[n.Index])));
            // Two rows may have one name; they stand in the same order.
            var at = rows[key].Cast<int?>().ElementAtOrDefault(used.GetValueOrDefault(key));
            used[key] = used.GetValueOrDefault(key) + 1;
            foreach (var (i, column) in shown.Where(c => c.Item.Role == ColumnRole.Measure))
            {
                figures++;
                var cell = at is { } row ? sheet.At(row, places[i]) : default;
                if (at is null || !Agrees(cell, values[i]))
                    differences.Add(new(at is { } r ? new CellAddress(r, places[i]).ToString() : null, key, column.Title.Vi, at is null ? null : cell.Shown, values[i] is null ? null : Text(values[i])));
            }
        }

        // Rows that the data do not have: figures below the heading whose name no row of the report has.
        foreach (var extra in rows.Where(g => g.Key.Replace(" · ", "", StringComparison.Ordinal).Length > 0).SelectMany(g => g.Skip(used.GetValueOrDefault(g.Key)).Select(number => (g.Key, Number: number))))
            if (shown.FirstOrDefault(c => c.Item.Role == ColumnRole.Measure && sheet.At(extra.Number, places[c.Index]).Kind == CellKind.Number) is { Item: { } column, Index: var place })
                differences.Add(new(new CellAddress(extra.Number, places[place]).ToString(), extra.Key, column.Title.Vi, sheet.At(extra.Number, places[place]).Shown, null));
        return new ReportCheck(question, fileVersion, report.Table.DataVersion, figures, differences);
    }

    // A heading over two rows stands in the upper one.
    private static int? Find(SheetGrid sheet, int row, string title)
    {
        for (var column = 1; column <= sheet.ColumnCount; column++)
            if (sheet.At(row, column).Shown.Trim() == title || (sheet.At(row, column).IsBlank && row > 1 && sheet.At(row - 1, column).Shown.Trim() == title)) return column;
        return null;
    }

    private static bool Agrees(Cell cell, object? value) => value switch
    {
        null => cell.IsBlank || cell.Shown.Trim() == Gap,
        string text => cell.Shown.Trim() == text.Trim(),
        _ => cell.Kind == CellKind.Number && Math.Abs(cell.Number - Convert.ToDouble(value, CultureInfo.InvariantCulture)) <= Tolerance * Math.Max(1, Math.Abs(cell.Number)),
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "";
}
