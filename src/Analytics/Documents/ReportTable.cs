using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Documents;

/// <summary>The table of a report as text for paper: names without ids, figures as Vietnamese readers write them.</summary>
internal static class ReportTable
{
    private const string Gap = "–";

    /// <summary>The whole table.</summary>
    public static TableBlock Of(string caption, Report report, params IReadOnlyList<string> without)
    {
        var columns = report.Table.Columns;
        // A reader needs the name, not the id in front of it.
        var shown = columns.Index().Where(c => !without.Contains(c.Item.Name) && (c.Index + 1 == columns.Count || columns[c.Index + 1].Role != ColumnRole.Label)).ToList();
        IReadOnlyList<string> Cells(IReadOnlyList<object?> row) => [.. shown.Select(c => Text(c.Item, row[c.Index]))];
        return new TableBlock(
            caption,
            [.. shown.Select(c => new TableColumn(c.Item.Title.Vi, Weight(report.Table, c.Index), c.Item is { Role: ColumnRole.Measure, Type: not ColumnType.Text }))],
            [.. report.Table.Rows.Select(Cells)],
            report.Table.Totals is { } totals ? [CsvTotal, .. Cells(totals).Skip(1)] : null);
    }

    /// <summary>A cell as it is shown.</summary>
    public static string Text(ResultColumn column, object? value) => (value, column) switch
    {
        (null, { Role: ColumnRole.Measure }) => Gap,
        (null, _) => "",
        (string text, _) => text,
        (_, { Role: not ColumnRole.Measure }) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        (_, { Unit: "ratio", Name: "percent" }) => Signed(Figure.Of(value)!.Value, VietnameseText.Percent),
        (_, { Unit: "ratio" }) => VietnameseText.Percent(Figure.Of(value)!.Value),
        (_, { Name: "difference" or "rankChange" }) => Signed(Figure.Of(value)!.Value, VietnameseText.Count),
        _ => VietnameseText.Count(Figure.Of(value)!.Value),
    };

    private const string CsvTotal = "Tổng";

    private static string Signed(double value, Func<double, string> text) => value > 0 ? "+" + text(value) : text(value);

    private static double Weight(ResultTable table, int column)
    {
        if (table.Columns[column] is { Role: ColumnRole.Measure, Type: not ColumnType.Text })
            return Math.Max(10, table.Columns[column].Title.Vi.Split(' ').Max(w => w.Length) + 3);
        var longest = table.Rows.Select(r => r[column]).OfType<string>().Select(t => t.Length).DefaultIfEmpty(0).Max();
        return Math.Clamp(longest, 10, 34);
    }
}
