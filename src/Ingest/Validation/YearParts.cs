using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>Which part of a year titles tell of, "QUÝ I", "6 THÁNG ĐẦU NĂM", "6 THÁNG CUỐI NĂM".</summary>
internal static partial class YearParts
{
    /// <summary>The part that the titles of a workbook name; the whole year where none names a part, or where they name both halves.</summary>
    public static YearPart Of(IEnumerable<string> titles)
    {
        var parts = titles.Select(In).ToHashSet();
        return parts.Contains(YearPart.FirstMonths) && parts.Contains(YearPart.LastMonths) ? YearPart.Whole : parts.DefaultIfEmpty().Max();
    }

    /// <summary>The part of a year that a title or heading is on, "… QUÝ I NĂM 2023", "THÁNG 01/2023", "6 tháng đầu năm", or that it is on all of it, "Cả năm 2023"; null where it says neither, or several.</summary>
    public static FigureTime? TimeIn(string text)
    {
        // Cheap test first: this is asked of headings in long lists.
        if (text.Length > LongestTitle || !(text.Contains("qu", StringComparison.OrdinalIgnoreCase) || text.Contains("th", StringComparison.OrdinalIgnoreCase) || text.Contains("năm", StringComparison.OrdinalIgnoreCase))) return null;
        var key = TextKey.Folded(text);
        if (!Spans().IsMatch(key) || Dated().IsMatch(key)) return null;
        if (Whole().IsMatch(key)) return new FigureTime(FigureSpan.WholeYear);
        if (FigureWords.NamesQuarter(key)) return FigureWords.TimeOf(text) is { Span: FigureSpan.Quarter } quarter ? quarter : null;
        if (Half().Match(key) is { Success: true } half) return new FigureTime(FigureSpan.HalfYear, half.Groups[1].Value == "dau" ? 1 : 2);
        if (Until().Match(key) is { Success: true } until) return new FigureTime(FigureSpan.ToMonth, int.Parse(until.Groups[1].Success ? until.Groups[1].Value : until.Groups[2].Value, CultureInfo.InvariantCulture));
        return Month().Matches(key) is [var month] ? new FigureTime(FigureSpan.Month, int.Parse(month.Groups[1].Value, CultureInfo.InvariantCulture)) : null;
    }

    private const int LongestTitle = 160;

    // "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm": what was done is of the first months.
    private static YearPart In(string title)
    {
        var key = TextKey.Folded(title);
        if (key.Contains("ca nam", StringComparison.Ordinal)) return YearPart.Whole;
        return FigureWords.NamesQuarter(key) ? YearPart.Quarter : FirstMonths().IsMatch(key) ? YearPart.FirstMonths : LastMonths().IsMatch(key) ? YearPart.LastMonths : YearPart.Whole;
    }

    [GeneratedRegex(@"\b(?:quy|thang|ca nam|toan nam)\b|^nam 20\d\d$")]
    private static partial Regex Spans();

    // "Kèm theo Báo cáo số … ngày 5 tháng 7": the day of a document.
    [GeneratedRegex(@"\bngay\b|\bso \d+")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b(?:ca|toan|tron) nam\b|\b12 thang\b|^nam 20\d\d$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:0?6|sau) thang (dau|cuoi)\b")]
    private static partial Regex Half();

    [GeneratedRegex(@"\b0?([1-9]|1[01]) thang(?: dau nam\b| nam 20\d\d\b|$)|\btu thang 0?1 den (?:het )?thang 0?([1-9]|1[01])\b")]
    private static partial Regex Until();

    [GeneratedRegex(@"\bthang (1[0-2]|0?[1-9])(?= (?:nam )?20\d\d\b|$)")]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:(?:0?[369]|ba|sau|chin) thang|nua) dau nam\b")]
    private static partial Regex FirstMonths();

    [GeneratedRegex(@"\b(?:(?:0?[369]|ba|sau|chin) thang|nua) cuoi nam\b")]
    private static partial Regex LastMonths();
}
