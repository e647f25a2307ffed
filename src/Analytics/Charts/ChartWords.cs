using System.Globalization;
using System.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>What pictures say by themselves, and how they write numbers, which is Vietnamese in each language.</summary>
internal static class ChartWords
{
    public static string Empty(Language t) => t["Chưa có số liệu để vẽ biểu đồ", "No figures to draw yet"];
    public static string DifferenceHeading(Language t) => t["Tăng, giảm", "Change"];
    public static string Rest(Language t) => t["Phần khác", "Other"];
    public static string OwnScales(Language t) => t["Mỗi hình nhỏ có thang giá trị riêng.", "Each small picture has a scale of its own."];
    public static string Forecast(Language t) => t["Đoạn chấm, dấu rỗng: dự báo.", "Dotted line, hollow marks: forecast."];
    public static string ForecastRange(Language t) => t["Đoạn chấm, dấu rỗng: dự báo; vùng nhạt: khoảng có thể xảy ra.", "Dotted line, hollow marks: forecast; light area: likely range."];
    public static string AxisNotFromZero(Language t) => t["Trục giá trị không bắt đầu từ 0.", "The value axis does not begin at 0."];
    public static string HatchedGaps(Language t) => t["Ô gạch chéo - ", "Hatched - "];
    public static string NoTarget(Language t) => t["không giao chỉ tiêu", "no target set"];

    // Written out, so that a machine without Vietnamese culture data writes the same.
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>A value as it is written in Vietnamese: 1.234,5 or 45,5%.</summary>
    public static string Number(double value, ChartValueFormat format) => format switch
    {
        ChartValueFormat.Percent => Round(value * 100, 1).ToString("#,##0.##", Vietnamese) + "%",
        _ => Round(value, Math.Abs(value) < 1 ? 3 : 2).ToString("#,##0.###", Vietnamese),
    };

    /// <summary>A text of a file as a picture can show it: composed, on one line, without what XML or a reader cannot take.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(character);
            if (Rune.IsWhiteSpace(character) || category == UnicodeCategory.Control)
                clean.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) && character != Rune.ReplacementChar)
                clean.Append(character.ToString());
        }

        return string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A difference with its sign: +12, -3, 0.</summary>
    public static string Signed(double value, ChartValueFormat format) => (value > 0 ? "+" : "") + Number(value, format);

    /// <summary>Which figures are missing: "Chưa có báo cáo: Dạy tốt - Học tốt (2021, 2022); ...", or null when none is.</summary>
    public static string? Gaps(ChartSpec spec, string mark)
    {
        const int Named = 4;
        var missing = spec.Series
            .Select(series => (series.Name, At: spec.Categories.Where((_, i) => series.Values[i] is null).ToList()))
            .Where(gap => gap.At.Count > 0)
            .ToList();
        if (missing.Count == 0)
            return null;
        // What all lack alike is said once.
        if (missing.Count == spec.Series.Count && missing.TrueForAll(gap => gap.At.SequenceEqual(missing[0].At)))
            return $"{mark}{spec.GapNote}: {List(missing[0].At)}.";
        var t = spec.Language;
        var rest = missing.Count > Named ? t["; và ", "; and "] + Others(t, missing.Count - Named) : "";
        return $"{mark}{spec.GapNote}: {string.Join("; ", missing.Take(Named).Select(gap => $"{gap.Name} ({List(gap.At)})"))}{rest}.";

        string List(List<string> categories) => categories.Count <= Named + 1
            ? string.Join(", ", categories)
            : string.Join(", ", categories.Take(Named)) + spec.Language[" và ", " and "] + Others(spec.Language, categories.Count - Named);
    }

    /// <summary>That a picture shows only the first rows.</summary>
    public static string Truncated(Language t, int shown, int all) =>
        t[$"Hình vẽ {shown} mục đầu trong {all} mục; bảng số liệu có đủ.", $"The picture shows the first {shown} of {all} rows; the table has all."];

    /// <summary>The last entry of a legend that has no room for all.</summary>
    public static string More(Language t, int count) => t["… và ", "… and "] + Others(t, count);

    private static string Others(Language t, int count) => t[$"{count} mục khác", count == 1 ? "1 other" : $"{count} others"];

    // Half away from zero, as people round; and never "-0".
    private static double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
