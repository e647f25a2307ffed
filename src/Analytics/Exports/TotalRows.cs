using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Exports;

/// <summary>The rows below those of an answer: its subtotals, then its total, each named so that nobody takes it for one more row.</summary>
public static class TotalRows
{
    /// <summary>What a row of totals is called.</summary>
    public const string Label = "Tổng";

    /// <summary>The rows, aligned with the columns.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(ResultTable table)
    {
        foreach (var subtotal in table.Subtotals)
            foreach (var row in subtotal.Rows)
                yield return Labelled(table, row, c => c.Role == ColumnRole.Dimension && !subtotal.By.Contains(c.Name, StringComparer.Ordinal));
        if (table.Totals is { } totals)
            yield return Labelled(table, totals, c => c.Role != ColumnRole.Measure && c.Type == ColumnType.Text);
    }

    private static IReadOnlyList<object?> Labelled(ResultTable table, IReadOnlyList<object?> row, Func<ResultColumn, bool> isSummed)
    {
        var at = table.Columns.ToList().FindIndex(c => isSummed(c));
        // A shown name is the better place than the id before it.
        if (at >= 0 && at + 1 < table.Columns.Count && table.Columns[at + 1].Role == ColumnRole.Label)
            at++;
        return at < 0 ? row : [.. row.Select((value, i) => i == at ? Label : value)];
    }
}
