using System.Globalization;
using System.Text;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// Answers as comma-separated text (RFC 4180) in UTF-8 with a byte order mark, which Excel needs to show Vietnamese: column names as
/// header, numbers with a point whatever the locale, a gap as an empty field.
/// </summary>
public static class CsvExport
{
    /// <summary>What the row of totals is called.</summary>
    internal const string TotalLabel = "Tổng";

    /// <summary>Writes the table of a report.</summary>
    public static void Write(Report report, Stream stream) => Write(report.Table, stream);

    /// <summary>Writes an answer; its totals, when asked for, are the last row. The stream stays open.</summary>
    public static void Write(ResultTable table, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(c => Field(c.Name))));
        foreach (var row in table.Rows)
            writer.WriteLine(string.Join(',', row.Select(Field)));
        if (table.Totals is not null)
            writer.WriteLine(string.Join(',', LabelledTotals(table).Select(Field)));
    }

    /// <summary>The totals with <see cref="TotalLabel"/> in the first text column, so that nobody takes them for one more row.</summary>
    internal static IReadOnlyList<object?> LabelledTotals(ResultTable table)
    {
        var values = table.Totals!.ToList();
        var label = table.Columns.ToList().FindIndex(c => c.Role != ColumnRole.Measure && c.Type == ColumnType.Text);
        // A shown name is the better place than the id before it.
        if (label >= 0 && label + 1 < table.Columns.Count && table.Columns[label + 1].Role == ColumnRole.Label)
            label++;
        if (label >= 0)
            values[label] = TotalLabel;
        return values;
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quote(WithoutFormula(text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A table holds text and numbers, not {value.GetType().Name}."),
    };

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    private static string WithoutFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
