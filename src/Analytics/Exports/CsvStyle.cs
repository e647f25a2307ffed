namespace DienHinh.Analytics.Exports;

/// <summary>How a table is written as delimited text.</summary>
/// <param name="Separator">Between the fields.</param>
/// <param name="HasMark">Whether a byte order mark says that it is UTF-8, without which Excel shows Vietnamese as nonsense.</param>
/// <param name="Culture">How numbers are written.</param>
public sealed record CsvStyle(char Separator, bool HasMark, System.Globalization.CultureInfo Culture)
{
    /// <summary>For programs: RFC 4180, commas, numbers with a point, no byte order mark.</summary>
    public static CsvStyle Programs { get; } = new(',', false, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The same with a byte order mark, for what both people and programs open.</summary>
    public static CsvStyle Marked { get; } = Programs with { HasMark = true };

    /// <summary>For Excel on a Vietnamese Windows, by a double click: semicolons, numbers with a comma, a byte order mark.</summary>
    public static CsvStyle VietnameseExcel { get; } = new(';', true, System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>The words that choose a style, in addresses and on the command line.</summary>
    public static IReadOnlyDictionary<string, CsvStyle> Names { get; } = new Dictionary<string, CsvStyle>(StringComparer.Ordinal) { ["programs"] = Programs, ["excel"] = VietnameseExcel };
}
