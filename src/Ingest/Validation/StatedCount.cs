using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>How many exemplars a sentence says that a list has: "Tổng số: 12 điển hình, trong đó: 5 tập thể, 7 cá nhân".</summary>
/// <param name="All">All of them; null where it says only some kinds, or nothing.</param>
/// <param name="ByKind">Those of each kind that it speaks of.</param>
internal sealed partial record StatedCount(int? All, IReadOnlyDictionary<ExemplarKind, int> ByKind)
{
    private const int LongestSentence = 200;

    /// <summary>What a text in a total row says; null where it says no number.</summary>
    public static StatedCount? InTotal(string text)
    {
        if (KeyOf(text) is not { } key) return null;
        if (Counted(key) is { } counted) return counted;
        return Bare().Match(key) is { Success: true } bare ? new StatedCount(NumberOf(bare), new Dictionary<ExemplarKind, int>()) : null;
    }

    /// <summary>What a sentence above or below a list says of it, "(Danh sách gồm 12 tập thể, cá nhân)"; null for any other sentence.</summary>
    public static StatedCount? InSentence(string text) =>
        KeyOf(text) is { } key && Sentence().Match(key) is { Success: true } sentence ? Counted(key[(sentence.Index + sentence.Groups[1].Length)..]) : null;

    /// <summary>What a cell of a summary form counts by kind, "02 tập thể, 03 cá nhân", "5 điển hình (2 TT, 3 CN)"; null where it says anything else, or its parts are not its sum.</summary>
    public static IReadOnlyDictionary<ExemplarKind, int>? InCell(string text)
    {
        // "1. Tập thể" is numbered and counts nothing.
        var mark = text.AsSpan().TrimStart().IndexOfAnyExceptInRange('0', '9');
        if (mark <= 0 || text.AsSpan().TrimStart()[mark] is '.' or ')' or '/' || KeyOf(text) is not { } key || !CellOfKinds().IsMatch(key)) return null;
        int? all = null;
        var byKind = new Dictionary<ExemplarKind, int>();
        foreach (Match match in KindCount().Matches(key))
        {
            if (SectionWords.KindOf(match.Groups[2].Value) is { } kind)
            {
                if (!byKind.TryAdd(kind, NumberOf(match))) return null;
            }
            else if (all is null && byKind.Count == 0) all = NumberOf(match);
            else return null;
        }

        return byKind.Count > 0 && (all is null || all == byKind.Values.Sum()) ? byKind : null;
    }

    /// <summary>A name and the count behind it, "Xây dựng nông thôn mới (05 điển hình)"; null where none stands there.</summary>
    public static (string Name, int Count)? BehindName(string text) =>
        text.AsSpan().IndexOfAnyInRange('0', '9') > 0 && Behind().Match(text) is { Success: true } match ? (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) : null;

    /// <summary>What the heading of a kind says beside it, "TẬP THỂ: 05", "CÁ NHÂN (12 người)"; null where it says no number.</summary>
    public static int? InHeading(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal) && !text.Contains('(', StringComparison.Ordinal)) return null;
        return KeyOf(SectionWords.Unnumbered(text)) is { } key && Heading().Match(key) is { Success: true } heading && SectionWords.KindOf(text) is not null ? NumberOf(heading) : null;
    }

    // Cheap test first: a sentence without a digit says no number. "1.164 hộ" would come apart.
    private static string? KeyOf(string text) =>
        text.Length < LongestSentence && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !Parted().IsMatch(text) ? TextKey.Folded(text.Contains(':', StringComparison.Ordinal) ? Labelled().Replace(text, "; ") : text) : null;

    private static StatedCount? Counted(string key)
    {
        int? all = null, people = null;
        var byKind = new Dictionary<ExemplarKind, int>();
        foreach (Match match in Counts().Matches(key))
        {
            var kinds = Nouns().Matches(match.Groups[2].Value).Select(n => KindOf(n.Value)).OfType<ExemplarKind>().Distinct().ToList();
            if (kinds is [var kind]) byKind.TryAdd(kind, NumberOf(match));
            // "12 người" are all where nothing else is said, and else a part of something said.
            else if (kinds.Count == 0 && People().IsMatch(match.Groups[2].Value)) people ??= NumberOf(match);
            else all ??= NumberOf(match);
        }

        if (all is null && byKind.Count == 0) all = people;
        return all is null && byKind.Count == 0 ? null : new StatedCount(all, byKind);
    }

    private static ExemplarKind? KindOf(string noun) => noun switch
    {
        "tap the" or "tt" => ExemplarKind.Collective,
        "ca nhan" or "cn" => ExemplarKind.Individual,
        "ho gia dinh" or "ho" or "gia dinh" or "hgd" => ExemplarKind.Household,
        "mo hinh" or "mh" => ExemplarKind.Model,
        _ => null,
    };

    private static int NumberOf(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:va |gom |trong do )?\d{1,5} (?:tap the|ca nhan|ho gia dinh|gia dinh|hgd|ho|mo hinh|tt|cn|mh|dien hinh tien tien|dien hinh|dhtt)(?: |$))+$")]
    private static partial Regex CellOfKinds();

    [GeneratedRegex(@"(\d{1,5}) (\D+?)(?= va \d| gom \d| trong do \d| \d|$)")]
    private static partial Regex KindCount();

    [GeneratedRegex(@"^(.{4,}?)\s*(?:\(\s*|[:–-]\s*)(\d{1,3})\s*(?:điển hình(?: tiên tiến)?|ĐHTT|gương)?\s*\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    // "TT: 01; CN: 02": without its colon the number before a letter would be that of the kind.
    [GeneratedRegex(@"\b(?:TT|CN|HGĐ|MH)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\d[.,]\d")]
    private static partial Regex Parted();

    [GeneratedRegex(@"\b(\d{1,5}) ((?:(?:tap the|ca nhan|ho gia dinh|ho|gia dinh|mo hinh|tt|cn|hgd|mh|dien hinh(?: tien tien)?|guong|nguoi|dong chi|truong hop|va)(?: |$))+)")]
    private static partial Regex Counts();

    [GeneratedRegex(@"\b(?:tap the|ca nhan|ho gia dinh|ho|gia dinh|mo hinh|tt|cn|hgd|mh)\b")]
    private static partial Regex Nouns();

    [GeneratedRegex(@"^(?:nguoi|dong chi)\b")]
    private static partial Regex People();

    [GeneratedRegex(@"^(?:tong(?: cong| so)?|cong)(?: (?:danh sach|muc|phan|nhom|so|so luong|chung|co|la|gom|toan xa|toan phuong|[ivx]{1,4}|[a-e]))* (\d{1,5})$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"((?:\bdanh sach(?: (?:nay|tren|gom|co|tong cong|tong so|tat ca|la))*|^(?:bao )?gom(?: co)?) )\d")]
    private static partial Regex Sentence();

    [GeneratedRegex(@" (\d{1,4})(?: (?:nguoi|tap the|ho|ca nhan|mo hinh|gia dinh))?$")]
    private static partial Regex Heading();
}
