using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Which span of time a column of figures is about.</summary>
public enum FigureSpan
{
    /// <summary>The year as a whole, where other columns are about parts of it.</summary>
    WholeYear,

    /// <summary>The year of the report, "Năm nay".</summary>
    ThisYear,

    /// <summary>A year that it is compared with, "Năm trước", "Cùng kỳ".</summary>
    EarlierYear,
    Quarter,
    HalfYear,
    Month,

    /// <summary>From the year's first day on, "9 tháng": such spans overlap.</summary>
    ToMonth,
}

/// <summary>A span of time, and which of its like: the second quarter.</summary>
public readonly record struct FigureTime(FigureSpan Span, int Number = 0)
{
    /// <summary>Whether it is less than a year.</summary>
    public bool IsPart => Span >= FigureSpan.Quarter;
}

/// <summary>What captions and headings over figures say about them: at which milestone they count, and of which part of a year.</summary>
public static partial class FigureWords
{
    /// <summary>The milestone that a caption or heading names, "Đăng ký", "Số được công nhận"; null where it names none.</summary>
    public static Milestone? MilestoneOf(string caption)
    {
        var key = TextKey.Folded(caption);
        if (Registered().IsMatch(key)) return Milestone.Registered;
        if (Later().IsMatch(key)) return null;
        if (Proposed().IsMatch(key)) return Milestone.Proposed;
        // "Công nhân" is a worker.
        return caption.Contains("công nhận", StringComparison.OrdinalIgnoreCase) || caption.Contains("cong nhan", StringComparison.OrdinalIgnoreCase) ? Milestone.Recognised : null;
    }

    /// <summary>The span of time that a caption names, "Quý II", "6 tháng đầu năm", "Cả năm", "Năm trước"; null where it names none, or several.</summary>
    public static FigureTime? TimeOf(string caption)
    {
        var key = TextKey.Folded(caption);
        if (Compared().IsMatch(key)) return null;
        if (EarlierYear().IsMatch(key)) return new FigureTime(FigureSpan.EarlierYear);
        if (ThisYear().IsMatch(key)) return new FigureTime(FigureSpan.ThisYear);
        if (WholeYear().IsMatch(key)) return new FigureTime(FigureSpan.WholeYear);
        var quarters = Quarter().Matches(key);
        if (quarters.Count > 0) return quarters is [var quarter] ? new FigureTime(FigureSpan.Quarter, NumberOf(quarter.Groups[1].Value)) : null;
        if (HalfYear().Match(key) is { Success: true } half) return new FigureTime(FigureSpan.HalfYear, half.Groups[1].Value == "dau" ? 1 : 2);
        if (ToMonth().Match(key) is { Success: true } until) return new FigureTime(FigureSpan.ToMonth, NumberOf(until.Groups[1].Value));
        return Month().Match(key) is { Success: true } month ? new FigureTime(FigureSpan.Month, NumberOf(month.Groups[1].Value)) : null;
    }

    /// <summary>The milestone that a heading over rows announces, "II. Kết quả công nhận", also one of which columns are not read; null for any other heading.</summary>
    public static Milestone? StepOf(string heading)
    {
        if (heading.Length >= LongestCaption || Step().Match(TextKey.Folded(heading)) is not { Success: true } step) return null;
        return step.Groups[1].Value switch
        {
            "dang ky" or "dang ki" => Milestone.Registered,
            "de nghi" or "de xuat" => Milestone.Proposed,
            "cong nhan" => MilestoneOf(heading),
            "nhan rong" => Milestone.Replicated,
            _ => Milestone.Commended,
        };
    }

    /// <summary>Whether the caption says of the figures below it what they count.</summary>
    public static bool IsCaption(string caption) => caption.Length < LongestCaption && (MilestoneOf(caption) is not null || TimeOf(caption) is not null || IsResult(caption));

    /// <summary>Whether the caption speaks of what was reached, "Kết quả", "Thực hiện".</summary>
    public static bool IsResult(string caption) => Result().IsMatch(TextKey.Folded(caption));

    private const int LongestCaption = 60;

    private static int NumberOf(string text) => text switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => int.Parse(text, CultureInfo.InvariantCulture) };

    [GeneratedRegex(@"\bdang k[iy]\b")]
    private static partial Regex Registered();

    [GeneratedRegex(@"\b(?:ket qua|thuc hien|da cong nhan|duoc cong nhan|dat duoc)\b")]
    private static partial Regex Result();

    [GeneratedRegex(@"^(?:(?:danh sach|so luong|so|ket qua|tong so|cac|muc) )*(?:dien hinh(?: tien tien)? )?(?:(?:da|duoc|dau nam|cuoi nam) )*(dang k[iy]|de nghi|de xuat|cong nhan|khen thuong|bieu duong|nhan rong)\b")]
    private static partial Regex Step();

    // Steps of which figures are not read.
    [GeneratedRegex(@"\b(?:khen|bieu duong|ton vinh|nhan rong|boi duong|du (?:dai hoi|hoi nghi))\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:de nghi|de xuat)\b")]
    private static partial Regex Proposed();

    [GeneratedRegex(@"\b(?:so voi|tang|giam|ty le|ti le)\b")]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?:(?:nam|ky) (?:lien )?truoc|nam ngoai|cung ky)\b")]
    private static partial Regex EarlierYear();

    [GeneratedRegex(@"\b(?:(?:nam|ky) (?:nay|bao cao)|nam hien tai)\b")]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\b(?:(?:ca|toan|tron) nam|12 thang)\b")]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"\bquy (i{1,3}|iv|[1-4])\b")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:0?6|sau) thang (dau|cuoi)\b")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b(\d{1,2}) thang\b")]
    private static partial Regex ToMonth();

    [GeneratedRegex(@"^thang (1[0-2]|0?[1-9])$")]
    private static partial Regex Month();
}
