using System.Globalization;
using System.Text;

namespace DienHinh.Analytics.Charts;

/// <summary>The Vietnamese that pictures say by themselves, and how they write numbers.</summary>
internal static class ChartWords
{
    public const string Empty = "Chưa có số liệu để vẽ biểu đồ";
    public const string DifferenceHeading = "Tăng, giảm";
    public const string Rest = "Phần khác";
    public const string OwnScales = "Mỗi hình nhỏ có thang giá trị riêng.";
    public const string Forecast = "Đoạn chấm, dấu rỗng: dự báo.";
    public const string ForecastRange = "Đoạn chấm, dấu rỗng: dự báo; vùng nhạt: khoảng có thể xảy ra.";
    public const string AxisNotFromZero = "Trục giá trị không bắt đầu từ 0.";

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
        var rest = missing.Count > Named ? $"; và {missing.Count - Named} mục khác" : "";
        return $"{mark}{spec.GapNote}: {string.Join("; ", missing.Take(Named).Select(gap => $"{gap.Name} ({List(gap.At)})"))}{rest}.";

        static string List(List<string> categories) => categories.Count <= Named + 1
            ? string.Join(", ", categories)
            : $"{string.Join(", ", categories.Take(Named))} và {categories.Count - Named} mục khác";
    }

    /// <summary>That a picture shows only the first rows.</summary>
    public static string Truncated(int shown, int all) => $"Hình vẽ {shown} mục đầu trong {all} mục; bảng số liệu có đủ.";

    /// <summary>The last entry of a legend that has no room for all.</summary>
    public static string More(int count) => $"… và {count} mục khác";

    // Half away from zero, as people round; and never "-0".
    private static double Round(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
