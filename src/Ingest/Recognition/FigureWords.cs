using System.Globalization;
using System.Text;
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

    /// <summary>"Trong kỳ": a part of the year only where another column counts it from its first day on.</summary>
    Period,

    /// <summary>"Lũy kế", which does not say from when on; its number is the month that it goes to, "Lũy kế quý II", or 0.</summary>
    Cumulated,

    /// <summary>Several years together, "Lũy kế từ năm 2021", "Giai đoạn 2016-2020".</summary>
    SeveralYears,
}

/// <summary>A span of time, and which of its like: the second quarter.</summary>
public readonly record struct FigureTime(FigureSpan Span, int Number = 0)
{
    /// <summary>Whether it is less than a year.</summary>
    public bool IsPart => Span is >= FigureSpan.Quarter and <= FigureSpan.Period;
}

/// <summary>What captions and headings over figures say about them: at which milestone they count, and of which part of a year.</summary>
public static partial class FigureWords
{
    /// <summary>The milestone that a caption or heading names, "Đăng ký", "Số được công nhận"; null where it names none.</summary>
    public static Milestone? MilestoneOf(string caption)
    {
        var key = TextKey.Folded(caption);
        if (Refused().IsMatch(key)) return null;
        if (Registered().IsMatch(key)) return Milestone.Registered;
        if (Later().IsMatch(key)) return LaterStep().Match(key) is { Success: true } later ? LaterMilestone(later.Groups[1].Value) : null;
        if (Proposed().IsMatch(key)) return Milestone.Proposed;
        // "Công nhân" is a worker.
        return caption.Contains("công nhận", StringComparison.OrdinalIgnoreCase) || caption.Contains("cong nhan", StringComparison.OrdinalIgnoreCase) ? Milestone.Recognised : null;
    }

    /// <summary>Whether a caption or heading names a step that no figures are read of, "Đề nghị khen thưởng", "Chưa được công nhận".</summary>
    public static bool IsOtherStep(string caption)
    {
        if (caption.Length >= LongestCaption) return false;
        var key = TextKey.Folded(caption);
        return Refused().IsMatch(key) || (Later().IsMatch(key) && !Registered().IsMatch(key) && !LaterStep().IsMatch(key));
    }

    /// <summary>Whether a row's label only compares with other figures, "So với năm 2022", "Tăng/giảm", "Tỷ lệ hoàn thành".</summary>
    public static bool IsComparison(string label) => label.Length < LongestCaption && ComparisonRow().IsMatch(TextKey.Folded(label));

    /// <summary>Whether a row's label says nothing but that it is on all of the year, "Cả năm", "Cả năm 2023": the sum of the rows above it.</summary>
    public static bool IsYearSum(string label) => label.Length < LongestCaption && YearSum().IsMatch(TextKey.Folded(label));

    /// <summary>Whether a row's label says that it adds up from a day before the table's, "Lũy kế từ đầu năm": no sum of the rows above it.</summary>
    public static bool IsCumulatedRow(string label) => label.Length < LongestCaption && CumulatedRow().IsMatch(TextKey.Folded(label));

    /// <summary>The span of time that a caption names, "Quý II", "6 tháng đầu năm", "Cả năm", "Năm trước"; null where it names none, or several.</summary>
    public static FigureTime? TimeOf(string caption)
    {
        var key = TextKey.Folded(caption);
        if (Compared().IsMatch(key)) return null;
        if (Several().IsMatch(key) && !SchoolYear().IsMatch(key)) return new FigureTime(FigureSpan.SeveralYears);
        if (Cumulated().IsMatch(key)) return OfYear().IsMatch(key) ? new FigureTime(FigureSpan.WholeYear) : new FigureTime(FigureSpan.Cumulated, PartIn(key) is { } to ? LastMonthOf(to) : 0);
        if (EarlierYear().IsMatch(key)) return new FigureTime(FigureSpan.EarlierYear);
        if (ThisYear().IsMatch(key) && !IsOtherWord(caption, key)) return new FigureTime(FigureSpan.ThisYear);
        if (WholeYear().IsMatch(key)) return new FigureTime(FigureSpan.WholeYear);
        if (PartIn(key) is { } part) return part;
        return Within().Match(key) is not { Success: true } within ? null : new FigureTime(within.Groups[1].Value switch { "thang" => FigureSpan.Month, "quy" => FigureSpan.Quarter, _ => FigureSpan.Period });
    }

    // "Trồng nấm" is no "Trong năm": where accents are written they decide.
    private static bool IsOtherWord(string caption, string key) => key.StartsWith("trong nam", StringComparison.Ordinal) && !Ascii.IsValid(caption) && !TextKey.Exact(caption).StartsWith(s_thisYear, StringComparison.Ordinal);

    private static readonly string s_thisYear = TextKey.Exact("trong năm");

    /// <summary>Whether a caption says that it adds up from a first day on, "Lũy kế", "Lũy kế từ đầu năm".</summary>
    internal static bool IsCumulated(string caption) => Cumulated().IsMatch(TextKey.Folded(caption));

    /// <summary>The last month of a part of a year.</summary>
    internal static int LastMonthOf(FigureTime part) => part.Span switch { FigureSpan.Quarter => part.Number * 3, FigureSpan.HalfYear => part.Number * 6, _ => part.Number };

    private static FigureTime? PartIn(string key)
    {
        var quarters = Quarter().Matches(key);
        if (quarters.Count > 0) return quarters is [var quarter] ? new FigureTime(FigureSpan.Quarter, NumberOf(quarter.Groups[1].Value)) : null;
        if (HalfYear().Match(key) is { Success: true } half) return new FigureTime(FigureSpan.HalfYear, half.Groups[1].Value == "dau" ? 1 : 2);
        if (ToMonth().Match(key) is { Success: true } until) return new FigureTime(FigureSpan.ToMonth, NumberOf(until.Groups[1].Value));
        return Month().Match(key) is { Success: true } month ? new FigureTime(FigureSpan.Month, NumberOf(month.Groups[1].Value)) : null;
    }

    /// <summary>Whether a <see cref="TextKey.Folded"/> text names a quarter of a year, "quy ii".</summary>
    internal static bool NamesQuarter(string key) => Quarter().IsMatch(key);

    private static Milestone LaterMilestone(string step) => step switch { "boi duong" => Milestone.Nurtured, "nhan rong" => Milestone.Replicated, _ => Milestone.Commended };

    /// <summary>The first and the last year that a span of years names: both of "2016-2020", the first of "Lũy kế từ năm 2021".</summary>
    public static (int? From, int? To) YearsOf(string caption)
    {
        var years = AnyYear().Matches(caption).Select(m => NumberOf(m.Value)).ToList();
        return years switch { [var from] => (from, null), [var from, .., var to] => (from, to), _ => (null, null) };
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
            var later => LaterMilestone(later),
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

    [GeneratedRegex(@"\b(?:ket qua|thuc hien|da cong nhan|duoc cong nhan|dat duoc)\b|(?:^| )(?:th|dat)$")]
    private static partial Regex Result();

    [GeneratedRegex(@"^(?:(?:danh sach|so luong|so|ket qua|tong so|cac|muc) )*(?:dien hinh(?: tien tien)? )?(?:(?:da|dang|duoc|dau nam|cuoi nam) )*(dang k[iy]|de nghi|de xuat|cong nhan|khen thuong|bieu duong|nhan rong|boi duong)\b")]
    private static partial Regex Step();

    // Steps after recognition, and those on the way to it.
    [GeneratedRegex(@"\b(?:khen|bieu duong|ton vinh|nhan rong|boi duong|du (?:dai hoi|hoi nghi))\b")]
    private static partial Regex Later();

    // Nothing but the step: "Khen thưởng cấp xã", "Đề nghị khen thưởng" say more.
    [GeneratedRegex(@"^(?:(?:danh sach|so luong|so|ket qua|tong|tong so|cac|muc) )*(?:(?:tap the|ca nhan|ho gia dinh|ho|mo hinh) )?(?:dien hinh |dhtt )?(?:tien tien )?(?:(?:da|duoc|da duoc|trong nam) )*(khen|khen thuong|bieu duong|ton vinh|nhan rong|boi duong)(?: (?:dien hinh|dien hinh tien tien|trong nam|nam 20\d\d))*$")]
    private static partial Regex LaterStep();

    [GeneratedRegex(@"\b(?:khong|chua)\b(?: \w+){0,3} (?:cong nhan|dat|dang k[iy]|hoan thanh|khen|nhan rong|xet|dieu kien|tieu chuan)\b")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^(?:so voi|ty le|ti le|chenh lech)\b|^(?:tang|giam|tang giam)(?: so voi.*)?$")]
    private static partial Regex ComparisonRow();

    [GeneratedRegex(@"^(?:tong |cong )?(?:ca|toan) nam(?: 20\d\d)?$")]
    private static partial Regex YearSum();

    [GeneratedRegex(@"^(?:so )?(?:luy ke|cong don)\b")]
    private static partial Regex CumulatedRow();

    [GeneratedRegex(@"\b(?:de nghi|de xuat)\b")]
    private static partial Regex Proposed();

    [GeneratedRegex(@"\b(?:luy ke|cong don)\b")]
    private static partial Regex Cumulated();

    // "Lũy kế từ đầu năm", "Lũy kế năm 2023" count the year; "từ năm 2021", "đến năm 2023" begin elsewhere.
    [GeneratedRegex(@"\b(?:dau|trong|ca) nam\b|^(?:luy ke|cong don) 20\d\d$|(?<!tu |den |het |cuoi |truoc )\bnam (?:20\d\d|nay|bao cao)\b")]
    private static partial Regex OfYear();

    [GeneratedRegex(@"\b20\d\d (?:nam |den |den nam |toi |toi nam )?20\d\d\b|\bgiai doan\b|\bnhiem ky\b|\b(?:luy ke|cong don|tinh) tu (?:nam )?20\d\d\b|^tu (?:nam )?20\d\d\b")]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\bnam hoc\b")]
    private static partial Regex SchoolYear();

    [GeneratedRegex(@"^(?:phat sinh )?(?:trong )?(ky|thang|quy)(?: nay| bao cao)?$")]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:so voi|tang|giam|ty le|ti le)\b")]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?:(?:nam|ky) (?:lien )?truoc|nam ngoai|cung ky)\b")]
    private static partial Regex EarlierYear();

    [GeneratedRegex(@"\b(?:(?:nam|ky) (?:nay|bao cao)|nam hien tai|^trong nam)\b")]
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
