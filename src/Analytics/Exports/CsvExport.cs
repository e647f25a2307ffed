using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Exports;

/// <summary>Answers as delimited text (RFC 4180) in UTF-8: column names as header, a gap as an empty field. However many rows there are, one is held.</summary>
public static partial class CsvExport
{
    /// <summary>Writes the table of a report.</summary>
    public static void Write(Report report, Stream stream, CsvStyle? style = null) => Write(report.Table, stream, style);

    /// <summary>Writes an answer that is in memory.</summary>
    public static void Write(ResultTable table, Stream stream, CsvStyle? style = null)
    {
        using var answer = StreamedAnswer.Of(table);
        Write(answer, stream, style);
    }

    /// <summary>
    /// Writes an answer; its subtotals and totals, when asked for, are rows at the end, and after them a row that says how much was cut off, because a file outlives the
    /// headers that it came with. The stream stays open.
    /// </summary>
    public static void Write(StreamedAnswer answer, Stream stream, CsvStyle? style = null)
    {
        var how = style ?? CsvStyle.Marked;
        using var writer = new StreamWriter(stream, new UTF8Encoding(how.HasMark), leaveOpen: true) { NewLine = "\r\n" };
        var head = answer.Head;
        WriteRow(head.Columns.Select(c => c.Name));
        foreach (var row in answer.Rows)
            WriteRow(row);
        foreach (var row in TotalRows.Of(head))
            WriteRow(row);
        if (head.Truncated)
            WriteRow([Cut(answer), .. Enumerable.Repeat<object?>(null, head.Columns.Count - 1)]);

        void WriteRow(IEnumerable<object?> values)
        {
            var isFirst = true;
            foreach (var value in values)
            {
                if (!isFirst)
                    writer.Write(how.Separator);
                writer.Write(Field(value, how.Culture));
                isFirst = false;
            }

            writer.WriteLine();
        }
    }

    /// <summary>The sentence that stands where rows were cut off.</summary>
    internal static string Cut(StreamedAnswer answer) =>
        string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"Đã cắt bớt: mới có {answer.Count:N0} trong {answer.Head.TotalRows:N0} dòng");

    private static string Field(object? value, CultureInfo culture) => value switch
    {
        null => "",
        string text => Quote(WithoutFormula(text)),
        IFormattable number => number.ToString(null, culture),
        _ => throw new InvalidOperationException($"A table holds text and numbers, not {value.GetType().Name}."),
    };

    /// <summary>
    /// A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); so does what would stand at the beginning of a
    /// field for a program that takes another sign for the separator than was meant, whatever the quotes say.
    /// </summary>
    private static string WithoutFormula(string text) => text.AsSpan().IndexOfAny(s_formulaSigns) < 0 ? text : FormulaStart().Replace(text, "'");

    private static readonly SearchValues<char> s_formulaSigns = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    private static readonly SearchValues<char> s_toQuote = SearchValues.Create(",;\"\r\n");

    [GeneratedRegex("(?:^(?=[\\t\\r\\n]))|(?:(?<=^|[,;|\\t\\r\\n])(?=\"*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]))", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaStart();

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(s_toQuote) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
