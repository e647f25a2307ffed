using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Figures and days as a Vietnamese reader expects them: 1.234,5 and 31/12/2025; a gap is a dash, never a zero.</summary>
public static class Display
{
    /// <summary>Shown where nothing was reported.</summary>
    public const string Gap = "–";

    // Vietnam has one zone without summer time; an offset needs no time zone database on the machine.
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>Vietnamese formats.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The columns that a person reads: a label stands for its dimension.</summary>
    public static IReadOnlyList<int> Columns(ResultTable table)
    {
        var labelled = table.Columns.Where(c => c.Role == ColumnRole.Label).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Role != ColumnRole.Dimension || !labelled.Contains(table.Columns[i].Name + "Name"))];
    }

    /// <summary>One value of an answer.</summary>
    public static string Cell(object? value, ResultColumn column) => value switch
    {
        null => column.Role == ColumnRole.Measure ? Gap : "",
        string text => text,
        double ratio when column.Unit == "ratio" => ratio.ToString("0.#%", Culture),
        double number => VietnameseText.Count(number),
        // A year is a name, not a quantity: no thousands separator.
        long number when column.Role != ColumnRole.Measure => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString("N0", Culture),
        _ => Convert.ToString(value, Culture) ?? "",
    };

    /// <summary>A whole number.</summary>
    public static string Number(long? number) => number?.ToString("N0", Culture) ?? Gap;

    /// <summary>A number of bytes: "12,5 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(Culture, $"{bytes / 1e9:0.#} GB"),
        >= 1_000_000 => string.Create(Culture, $"{bytes / 1e6:0.#} MB"),
        _ => string.Create(Culture, $"{Math.Ceiling(bytes / 1e3):0} kB"),
    };

    /// <summary>A difference with its sign.</summary>
    public static string Signed(long number) => number.ToString("+#,##0;−#,##0;0", Culture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? Gap;

    /// <summary>A moment, given in UTC, on a Vietnamese clock.</summary>
    public static string Moment(DateTime utc) => (utc + s_vietnam).ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture);
}
