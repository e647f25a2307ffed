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

    // "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm": what was done is of the first months.
    private static YearPart In(string title)
    {
        var key = TextKey.Folded(title);
        if (key.Contains("ca nam", StringComparison.Ordinal)) return YearPart.Whole;
        return FigureWords.NamesQuarter(key) ? YearPart.Quarter : FirstMonths().IsMatch(key) ? YearPart.FirstMonths : LastMonths().IsMatch(key) ? YearPart.LastMonths : YearPart.Whole;
    }

    [GeneratedRegex(@"\b(?:(?:0?[369]|ba|sau|chin) thang|nua) dau nam\b")]
    private static partial Regex FirstMonths();

    [GeneratedRegex(@"\b(?:(?:0?[369]|ba|sau|chin) thang|nua) cuoi nam\b")]
    private static partial Regex LastMonths();
}
