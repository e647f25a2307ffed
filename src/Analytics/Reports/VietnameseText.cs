using System.Globalization;

namespace DienHinh.Analytics.Reports;

/// <summary>Figures as Vietnamese readers write them: 1.234 and 38,1 %.</summary>
public static class VietnameseText
{
    private static readonly CultureInfo s_culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"1.234".</summary>
    public static string Count(long value) => value.ToString("N0", s_culture);

    /// <summary>The same of a figure that may have a part of a whole: "1.234,25". What is too small for two digits is not told as nothing: "&lt; 0,01".</summary>
    public static string Count(double value) => value is > 0 and < 0.005 ? "< 0,01" : value.ToString("#,##0.##", s_culture);

    /// <summary>A ratio as "38,1 %", without a needless ",0".</summary>
    public static string Percent(double ratio) => (ratio * 100).ToString("#,##0.#", s_culture) + " %";

    /// <summary>"21/11/2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"năm 2023".</summary>
    public static string Year(int year) => "năm " + year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"giai đoạn 2021–2025", or "năm 2023" for one.</summary>
    public static string Years(int from, int to) =>
        from == to ? Year(from) : string.Create(CultureInfo.InvariantCulture, $"giai đoạn {from}–{to}");

    /// <summary>"A, B, C và 4 mục khác".</summary>
    public static string Some(IReadOnlyList<string> names, int most = 4) =>
        names.Count <= most ? string.Join(", ", names) : $"{string.Join(", ", names.Take(most))} và {Count(names.Count - most)} mục khác";

    /// <summary>The sentence with its first letter in upper case.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], s_culture) + text[1..];
}
