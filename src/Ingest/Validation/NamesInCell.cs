using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>One of the names in a cell.</summary>
/// <param name="Name">Without title, tidied.</param>
/// <param name="AsFound">As it stood there.</param>
/// <param name="Rest">What follows the name, "Bí thư chi bộ"; null where nothing does.</param>
public sealed record NameInCell(string Name, string AsFound, string? Rest)
{
    /// <summary>Whether it may be two names, and nothing says so for sure: "Nguyễn Văn An - Trần Bình".</summary>
    public bool MayBeTwo { get; init; }
}

/// <summary>
/// Takes the names in one cell apart. A body is named by several bodies ("Đảng ủy, HĐND, UBND xã"), a household by a couple ("Hộ ông A, bà B"), and a
/// long name is wrapped: a separator counts only where what stands on both sides of it are names.
/// </summary>
public static partial class NamesInCell
{
    private const int MostNames = 50;

    // A street or a town may be called like a person; with a third word it hardly is.
    private const int SurestWords = 3;

    // Words of a name that stands after an office.
    private const int LongestAfterOffice = 4;

    // Whatever parts names, or a name from what follows it; "và" is asked for besides.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\n;,&+/(:-–");

    // The hundred commonest family names of the Kinh and of the peoples of the provinces that report, with their accents.
    private static readonly FrozenSet<string> s_families =
        ("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương trịnh mai đào lâm lưu tô hà cao thái quách tạ chu châu tăng phùng la từ "
        + "lương vương triệu nông hứa vi ma hoa đàm bế nghiêm kiều quang thạch tống doãn lục mạc khổng âu ninh bạch văn lò cầm quàng tòng sùng giàng vàng thào lầu hờ bàn lăng lèo tẩn chảo phàn lộc "
        + "kim sơn danh chế đàng đạo hán thành quảng thập não bá báo phú lộ miêu dụng trượng kadá katơr chamaléa pinăng tà tâu patâu ya y chướng h lang mấu cà đường đồng tiêu thân giáp khúc viên siu ksor rơ rmah rchâm rcom kpă kpuih puih niê êban mlô")
        .Split(' ').Select(TextKey.Exact).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_commonest = [.. "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ".Split(' ').Select(TextKey.Exact)];

    private static readonly FrozenSet<string> s_middles = new[] { "thị", "văn" }.Select(TextKey.Exact).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names in the cell, at least one.</summary>
    /// <param name="text">The repaired text with its line breaks.</param>
    /// <param name="found">The same text as found.</param>
    /// <param name="kind">What the row says it is.</param>
    public static IReadOnlyList<NameInCell> Split(string text, string found, ExemplarKind kind)
    {
        if (Addressed().Match(text) is { Success: true } addressed) text = text[addressed.Length..];
        if (text.Length > 4_000 || (!text.AsSpan().ContainsAny(s_marks) && !Separators().IsMatch(text))) return [WithOffice(Whole(text, found), kind)];
        return SplitAtMarks(text, found, kind);
    }

    private static IReadOnlyList<NameInCell> SplitAtMarks(string text, string found, ExemplarKind kind)
    {
        var parts = Apart(text, kind);
        if (parts.Count is < 2 or > MostNames)
            return [kind == ExemplarKind.Individual && !Couple().IsMatch(text) ? WithRest(text, found) : Whole(kind == ExemplarKind.Household ? AsCouple(text) : text, found) with { MayBeTwo = kind == ExemplarKind.Collective && MayBeBodies(text) }];
        // A repair changes letters, not lines: where the cell as found parts the same way, each name keeps its own piece of it.
        var pieces = Apart(found, kind);
        return [.. parts.Select((part, i) => Part(part, pieces.Count == parts.Count ? pieces[i] : part, kind))];
    }

    /// <summary>Whether the cell names one person or several, and nobody else.</summary>
    public static bool ArePeople(string text) => Ended(HeaderFinder.Tidy(text)) is var tidy && (IsPerson(tidy) || IsPersonInSmall(tidy) || AfterOffice(tidy) is not null) || Split(text, text, ExemplarKind.Individual).Count > 1;

    private static List<string> Apart(string text, ExemplarKind kind) => Numbered(text) ?? Listed(text, kind) ?? [];

    private static NameInCell Whole(string text, string found) => new(WithoutTitle(LineMark().Replace(Ended(HeaderFinder.Tidy(text)), "")), found, null);

    // "Nguyễn Văn An (*)", "… xóm Cẩm 1./.": marks of a footnote and of a list's end are no part of the name; "(1)" may be that of a body.
    private static string Ended(string text)
    {
        // Cheap test first: nearly every name ends with a letter or a digit.
        if (text.Length < 2 || char.IsLetterOrDigit(text[^1])) return text;
        var bare = EndMark().Replace(text, "").TrimEnd();
        if (NoteNumber().Match(bare) is { Success: true } number && IsPerson(bare[..number.Index])) bare = bare[..number.Index];
        return bare.Any(char.IsLetter) ? bare : text;
    }

    // "Nguyễn Văn An - Trưởng thôn", "Nguyễn Văn An, Chủ tịch Hội Nông dân", "Nguyễn Văn An\nTrưởng thôn": one person, and what he is.
    private static NameInCell WithRest(string text, string found)
    {
        var whole = Whole(text, found);
        if (WithOffice(whole, ExemplarKind.Individual) is { Rest: not null } officer) return officer;
        var (name, rest) = ("", "");
        if (text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && IsPerson(HeaderFinder.Tidy(text[..end])) && !AfterName().IsMatch(text[..end]) && !IsCapitalised(HeaderFinder.Tidy(text[end..])))
            (name, rest) = (HeaderFinder.Tidy(text[..end]), HeaderFinder.Tidy(text[end..]));
        else if (AfterName().Match(whole.Name) is { Success: true } after) (name, rest) = (whole.Name[..after.Index].TrimEnd(), after.Groups[1].Value);
        rest = rest.Trim(' ', '(', ')', '-', '–', ',', ':', '.');
        // "sinh năm 1970, Trưởng xóm Soi": what follows the birth is what he is.
        if (name.Length > 0 && BornFirst().Match(rest) is { Success: true } born) rest = rest[born.Length..];
        // A year of birth is no position, and no part of the name.
        if (BirthAlone().IsMatch(rest)) return IsPerson(name) ? whole with { Name = WithoutTitle(name) } : whole;
        if (!rest.Any(char.IsLetter) || Born().IsMatch(rest)) return whole;
        // "Phạm Văn Tý (Tuấn) - Bí thư chi bộ": what else he is called.
        if (OtherName().Match(whole.Name) is { Success: true } called && IsPerson(called.Groups[1].Value) && !IsPerson(called.Groups[2].Value) && !Office().IsMatch(called.Groups[2].Value) && SectionWords.KindOfName(called.Groups[2].Value) is null)
            return whole with { Name = $"{called.Groups[1].Value} ({called.Groups[2].Value})", Rest = called.Groups[3] is { Success: true } office ? office.Value : null };
        if (IsPerson(rest)) return whole with { MayBeTwo = true };
        return IsPerson(name) || (IsCapitalised(name) && !IsCapitalised(rest)) ? new NameInCell(WithoutTitle(LineMark().Replace(name, "")), found, rest) : whole;
    }

    private static NameInCell WithOffice(NameInCell whole, ExemplarKind kind) =>
        kind != ExemplarKind.Individual ? whole
            : char.IsAsciiDigit(whole.Name[^1]) && BirthYear().Match(whole.Name) is { Success: true } born && IsPerson(whole.Name[..born.Index]) ? whole with { Name = whole.Name[..born.Index] }
            : AfterOffice(whole.Name) is not { } at ? whole
            : whole with { Name = WithoutTitle(whole.Name[at..]), Rest = whole.Name[..at].TrimEnd(' ', ',', ':', '-', '–') };

    // Where the name begins in "Trưởng xóm Nguyễn Văn An", "Bí thư chi bộ xóm Soi: Ông Nguyễn Văn An"; null where no office stands before it.
    private static int? AfterOffice(string text)
    {
        if (!Office().IsMatch(text)) return null;
        int? first = null;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal) + 1; at > 0; at = text.IndexOf(' ', at) + 1)
        {
            if (!IsPerson(text[at..]) || AfterName().IsMatch(text[at..]) || text.AsSpan(at).Count(' ') >= LongestAfterOffice) continue;
            // "Trưởng xóm Đồng Nguyễn Văn An", "HỘI NÔNG DÂN NGUYỄN VĂN AN": a word of the office may be a family name as well, but none of the commonest.
            if (WithoutTitle(text[at..]).Length < text.Length - at || Array.IndexOf(s_commonest, TextKey.Exact(text[at..].Split(' ')[0])) >= 0) return at;
            first ??= at;
        }

        return first;
    }

    private static bool IsCapitalised(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and < 7 && words.All(w => char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '\'' or '-' or '\u2019'));
    }

    /// <summary>The name without "Ông", "Bà", "Đ/c", "ThS.", one after the other. "Bà Rịa" keeps its "Bà": a title is followed by two words at least.</summary>
    public static string WithoutTitle(string name)
    {
        var bare = name;
        while (Title().Match(bare) is { Success: true } title) bare = bare[title.Length..];
        return bare.Length > 0 ? bare : name;
    }

    private static NameInCell Part(string part, string found, ExemplarKind kind)
    {
        var tidy = WithoutTitle(HeaderFinder.Tidy(part).TrimEnd('.', ',', ';', ' '));
        if (kind != ExemplarKind.Individual || AfterName().Match(tidy) is not { Success: true } rest) return new NameInCell(tidy, found, null);
        return new NameInCell(tidy[..rest.Index].TrimEnd(), found, rest.Groups[1].Value.Trim(' ', ')', '.'));
    }

    // "1. … 2. …": the sender counts them, so they are several whatever they are.
    private static List<string>? Numbered(string text)
    {
        var numbers = ItemNumber().Matches(text);
        if (numbers.Count < 2) return null;
        for (var i = 0; i < numbers.Count; i++)
            if (numbers[i].Groups[1].Value.TrimStart('0') != (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) return null;
        if (text[..numbers[0].Index].Any(char.IsLetter)) return null;
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var start = numbers[i].Index + numbers[i].Length;
            parts.Add(text[start..(i + 1 < numbers.Count ? numbers[i + 1].Index : text.Length)].Trim().TrimEnd(';', ','));
        }

        return parts.TrueForAll(p => p.Any(char.IsLetter)) ? parts : null;
    }

    private static List<string>? Listed(string text, ExemplarKind kind)
    {
        if (kind is ExemplarKind.Collective or ExemplarKind.Model) return Bodies(text);
        if (kind == ExemplarKind.Household) return Agreed(AnySeparator().Split(text), IsHousehold);
        if (SectionWords.KindOfName(text) is ExemplarKind.Collective or ExemplarKind.Household || Couple().IsMatch(text)) return null;
        // A line break or semicolon first; only where that gives one piece may a comma or "và" part two names.
        return Agreed(HardSeparator().Split(text), IsPerson) is { } lines
            ? [.. lines.SelectMany(line => Agreed(AnySeparator().Split(line), IsPerson) ?? [line])]
            : Agreed(AnySeparator().Split(text), IsPerson) ?? Agreed(Dash().Split(text), IsSurelyPerson);
    }

    // A body's name is wrapped or names several bodies; a dash before every line, or one word at the beginning of each ("Xóm …", "Xóm …"), counts them.
    private static List<string>? Bodies(string text)
    {
        var lines = text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length < 2) return BodiesInALine(text);
        var bare = lines.Select(line => Bullet().Replace(line, "").TrimEnd(';', ',', '.')).ToList();
        var isCounted = lines.All(line => line[0] is '-' or '–' or '+' or '*' or '•')
            || (bare.TrueForAll(b => SectionWords.KindOfName(b) == ExemplarKind.Collective && char.IsUpper(b[0])) && bare.Select(b => b.Split(' ')[0]).Distinct().Count() == 1);
        return isCounted && bare.TrueForAll(b => b.Any(char.IsLetter)) ? bare : null;
    }

    // "Xóm Soi, xóm Cẩm 1 và xóm Khưu 2": each begins with the same word of a body and has a name of its own.
    private static List<string>? BodiesInALine(string text)
    {
        var parts = PartsOfBodies(text);
        return parts.Count > 1 && parts.TrueForAll(p => SectionWords.KindOfName(p) == ExemplarKind.Collective && p.Contains(' ', StringComparison.Ordinal))
            && parts.Select(p => TextKey.Exact(p.Split(' ')[0])).Distinct().Count() == 1 ? [.. parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..])] : null;
    }

    // "Chi bộ xóm Soi và Chi hội Nông dân xóm Cẩm 1" may be two; "Đảng ủy, HĐND, UBND xã" is the commune.
    private static bool MayBeBodies(string text)
    {
        var parts = PartsOfBodies(text);
        return parts.Count > 1 && parts.TrueForAll(p => SectionWords.KindOfName(p) == ExemplarKind.Collective && p.Split(' ') is { Length: > 2 } words && (char.IsUpper(words[^1][0]) || char.IsAsciiDigit(words[^1][0])));
    }

    private static List<string> PartsOfBodies(string text) => [.. AnySeparator().Split(text).Select(p => HeaderFinder.Tidy(p)).Where(p => p.Length > 0)];

    // "Nguyễn Văn An" over "Trần Thị Bình" as one household.
    private static string AsCouple(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } lines && Array.TrueForAll(lines, l => IsPerson(HeaderFinder.Tidy(l))) ? string.Join(", ", lines) : text;

    private static List<string>? Agreed(IEnumerable<string> pieces, Func<string, bool> isName)
    {
        var parts = pieces.Select(p => Bullet().Replace(p.Trim(), "")).Where(p => p.Any(char.IsLetter)).ToList();
        return parts.Count > 1 && parts.TrueForAll(p => isName(HeaderFinder.Tidy(p))) ? parts : null;
    }

    private static bool IsHousehold(string part)
    {
        var key = TextKey.Exact(part) + " ";
        return s_householdWords.Any(word => key.StartsWith(word, StringComparison.Ordinal));
    }

    // What follows a dash is a position or a place more often than a second name.
    private static bool IsSurelyPerson(string part) => IsPerson(part) && !AfterName().IsMatch(part) && WithoutTitle(part).Split(' ').Length >= SurestWords;

    internal static bool IsPerson(string part)
    {
        var bare = WithoutTitle(part);
        var hasTitle = bare.Length < part.Length;
        var rest = AfterName().Match(bare);
        var words = (rest.Success ? bare[..rest.Index] : bare).TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6 || !words.All(w => char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '\'' or '-' or '\u2019'))) return false;
        // "Nguyễn Thị" is the first line of a longer name.
        if (s_middles.Contains(TextKey.Exact(words[^1])) && words.Length == 2) return false;
        return (hasTitle || s_families.Contains(TextKey.Exact(words[0]))) && SectionWords.KindOfName(bare) is not ExemplarKind.Collective;
    }

    // "nguyễn văn khải": a family name, a middle name that is hardly anything else, and a name.
    private static bool IsPersonInSmall(string text)
    {
        if (text.Length == 0 || !char.IsLower(text[0])) return false;
        var words = text.Split(' ');
        return words.Length is 3 or 4 && words.All(w => w.All(char.IsLower)) && s_middles.Contains(TextKey.Exact(words[1])) && s_families.Contains(TextKey.Exact(words[0]));
    }

    private static readonly string[] s_householdWords = [.. new[] { "hộ", "gia đình" }.Select(w => TextKey.Exact(w) + " ")];

    [GeneratedRegex(@"^(?:(?:Ông|Bà|Đ/c|Đồng chí|Ông \(bà\)|Ông/bà|Anh|Chị|Em|Cụ|Cô giáo|Thầy giáo|Cô|Thầy|Bác sĩ|Bác sỹ|Y sĩ|Y sỹ|Thạc sĩ|Thạc sỹ|Tiến sĩ|Kỹ sư|Nhà giáo|(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|uý)|NGƯT|NGND|PGS|GS|Đại đức|Thượng tọa|Hòa thượng|Ni sư|Sư thầy|Sư cô|Linh mục|Mục sư|Cháu|Điều dưỡng|Dược sĩ|Dược sỹ)\s*[.:]?\s+|(?:BS(?:\.?\s?CKI{1,2})?|Th\.?\s?S|TS|KS|CN|YS|DS|ĐD|CCB|NV[A-ZĐ]{0,6}|PGS|GS)(?:\s*\.\s*|\s+))(?=\S+\s+\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    // "Các ông: …", "Các đồng chí …".
    [GeneratedRegex(@"^\s*các (?:ông(?:,? ?\(?bà\)?|/bà)?|bà|anh|chị|đồng chí|đ/c|cháu|em)\s*[:.]?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^(?:sinh(?: năm| ngày)?|SN|NS)?[:.\s]*(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d$", RegexOptions.IgnoreCase)]
    private static partial Regex BirthAlone();

    [GeneratedRegex(@"^(?:sinh(?: năm| ngày)?|SN|NS)?[:.\s]*(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d\)?\s*[,;–-]\s*(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex BornFirst();

    [GeneratedRegex(@"(?:\s*(?:\(\s*\*+\s*\)|\*+|\./\.|[;,]|\p{So}|\p{Cs}))+$")]
    private static partial Regex EndMark();

    [GeneratedRegex(@"\s*\(\d{1,2}\)$")]
    private static partial Regex NoteNumber();

    [GeneratedRegex(@"\s+(?:19[2-9]\d|20[01]\d)$")]
    private static partial Regex BirthYear();

    [GeneratedRegex(@"^([^(]{3,60}?)\s*\((\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?)\)(?:\s*[-–,:]\s*(\S.*))?$")]
    private static partial Regex OtherName();

    // Only what somebody is: "con ông Nguyễn Văn An" is another person.
    [GeneratedRegex(@"^(?:nguyên )?(?:(?:phó|quyền|q\.) ?)?(?:bí thư|chủ tịch|chủ nhiệm|giám đốc|hiệu trưởng|hiệu phó|trưởng|tổ trưởng|đội trưởng|trạm trưởng|chi hội trưởng|chi hội phó|ủy viên|uỷ viên|thư ký|kế toán|giáo viên|công an viên|cán bộ|công chức|hội viên|đoàn viên|đảng viên)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    [GeneratedRegex(@"\bvà\b|\d[.)]", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\n;]")]
    private static partial Regex HardSeparator();

    [GeneratedRegex(@"[\n;&+]|,\s*|\s+và\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AnySeparator();

    [GeneratedRegex(@"\s*[-–/]\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?:sinh|SN)\b|\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex Born();

    [GeneratedRegex(@"(?<![\p{L}\d])(\d{1,2})\s*[.)/]\s*(?=\p{L})")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^(?:[-–+*•]\s*|và\s+)")]
    private static partial Regex Bullet();

    // A lone "1. Nguyễn Văn A" or "- Nguyễn Văn A".
    [GeneratedRegex(@"^(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\))\s*(?=\p{L})")]
    private static partial Regex LineMark();

    // "Nguyễn Văn A - Bí thư chi bộ", "Nguyễn Văn A (thôn 5)".
    [GeneratedRegex(@"\s*(?:\s[-–]\s*|[,(:]\s*)(\S.*)$")]
    private static partial Regex AfterName();

    [GeneratedRegex(@"\b(?:vợ|chồng|cùng gia đình|ông bà)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Couple();
}
