using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Words for the kinds of exemplar and for the rows that are not data.</summary>
public static partial class SectionWords
{
    private static readonly Dictionary<string, ExemplarKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["tap the"] = ExemplarKind.Collective, ["tt"] = ExemplarKind.Collective, ["tap the dien hinh"] = ExemplarKind.Collective,
        ["tap the dien hinh tien tien"] = ExemplarKind.Collective, ["don vi"] = ExemplarKind.Collective, ["cac tap the"] = ExemplarKind.Collective,
        ["doi voi tap the"] = ExemplarKind.Collective, ["danh sach tap the"] = ExemplarKind.Collective,
        ["ca nhan"] = ExemplarKind.Individual, ["cn"] = ExemplarKind.Individual, ["ca nhan dien hinh"] = ExemplarKind.Individual,
        ["ca nhan dien hinh tien tien"] = ExemplarKind.Individual, ["cac ca nhan"] = ExemplarKind.Individual, ["doi voi ca nhan"] = ExemplarKind.Individual,
        ["danh sach ca nhan"] = ExemplarKind.Individual, ["nong dan"] = ExemplarKind.Individual, ["cong nhan"] = ExemplarKind.Individual,
        ["ho gia dinh"] = ExemplarKind.Household, ["hgd"] = ExemplarKind.Household, ["ho"] = ExemplarKind.Household, ["ho gd"] = ExemplarKind.Household,
        ["gia dinh"] = ExemplarKind.Household, ["ho gia dinh dien hinh"] = ExemplarKind.Household, ["ho gia dinh dien hinh tien tien"] = ExemplarKind.Household,
        ["doi voi ho gia dinh"] = ExemplarKind.Household, ["cac ho gia dinh"] = ExemplarKind.Household, ["danh sach ho gia dinh"] = ExemplarKind.Household,
        ["mo hinh"] = ExemplarKind.Model, ["mh"] = ExemplarKind.Model, ["mo hinh dien hinh"] = ExemplarKind.Model, ["cac mo hinh"] = ExemplarKind.Model,
    };

    /// <summary>The kind that a cell or section names on its own, "Tập thể", "HGĐ", "II. CÁ NHÂN", or null.</summary>
    public static ExemplarKind? KindOf(string text)
    {
        var key = TextKey.Folded(Unnumbered(text));
        if (s_kinds.TryGetValue(key, out var kind)) return IsRecognition(key, text) ? null : kind;
        // "Cá nhân (15 người)", "TẬP THỂ: 05".
        var bare = Counted().Replace(key, "").Trim();
        return s_kinds.TryGetValue(bare, out kind) && !IsRecognition(bare, text) ? kind : null;
    }

    // "Công nhận" is no worker, "công nhân".
    private static bool IsRecognition(string key, string text) => key == "cong nhan" && text.Contains("nhận", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The kind that a name shows by its first words: "Hộ ông …", "Trường …"; null where it shows none. Accents decide: Trương, Tô, Bàn, Trầm, Lang
    /// are family names, Trường, Tổ, Ban, Trạm, Làng are bodies.
    /// </summary>
    public static ExemplarKind? KindOfName(string name)
    {
        var key = TextKey.Exact(name) + " ";
        if (StartsWithAny(key, s_households)) return ExemplarKind.Household;
        if (StartsWithAny(key, s_models)) return ExemplarKind.Model;
        // "Chi hội trưởng" is no chi hội.
        if (StartsWithAny(key, s_offices)) return ExemplarKind.Individual;
        if (StartsWithAny(key, s_collectives)) return ExemplarKind.Collective;
        return StartsWithAny(key, s_individuals) ? ExemplarKind.Individual : null;
    }

    /// <summary>Whether the row's first text announces a sum. "Tống", "Công" are family names, "Tổng công ty" is a body.</summary>
    public static bool IsTotal(string text)
    {
        // Cheap test first: this is asked of every row. All these words begin with one of a few letters.
        var bare = Unnumbered(text);
        foreach (var letter in bare)
        {
            var first = KeyLetter.Of(letter).Plain;
            if (first == KeyLetter.None) continue;
            if (first is not ('t' or 'c' or 'm' or 'b' or 's')) return false;
            break;
        }

        var key = TextKey.Exact(bare) + " ";
        if (StartsWithAny(key, s_notTotals)) return false;
        if (StartsWithAny(key, s_totals) || StartsWithAny(key, s_carried)) return true;
        var word = key[..key.IndexOf(' ', StringComparison.Ordinal)];
        // "Tổng", "Cộng II", "Cộng (1+2)", "Tổng tập thể"; without accents only the bare word.
        if (word == s_sum || word == s_plus) return SumOf().IsMatch(TextKey.FoldedKey(key[word.Length..]));
        return key is "tong " or "cong ";
    }

    /// <summary>Whether the row only carries a sum over from page to page, "Mang sang", or says it in words: nothing to check it against.</summary>
    public static bool IsCarriedOver(string text) => StartsWithAny(TextKey.Exact(Unnumbered(text).TrimStart('(')) + " ", s_carried);

    /// <summary>Whether the row's text belongs to what follows a table: date line, signatures, recipients, notes.</summary>
    public static bool EndsTable(string text)
    {
        var key = TextKey.Folded(text) + " ";
        return StartsWithAny(key, "noi nhan", "nguoi lap", "lap bieu", "tm uy ban", "tm ubnd", "tm hoi dong", "kt chu tich", "kt truong", "chu tich", "pho chu tich", "thu truong", "ky ghi ro", "ky ten", "xac nhan cua", "nguoi bao cao", "nguoi tong hop", "t m ")
            || (StartsWithAny(key, "luu y", "chu y", "chu thich", "chu giai") && IsRemark(text)) || DateLine().IsMatch(key) || StartsWithAny(key, "danh sach gom", "danh sach nay co", "an dinh danh sach", "ghi chu ", "tong cong danh sach")
            || (StartsWithAny(key, "danh sach an dinh", "danh sach co", "danh sach tren") && text.Any(char.IsAsciiDigit));
    }

    /// <summary>Whether the text of a row in a list only belongs to its page or to a running sum, "Trang 1/3", "- 3 -", "Lũy kế 2 tháng: 03".</summary>
    public static bool IsPageNote(string text) =>
        text.Length is > 1 and < LongestPageNote && text[0] is 't' or 'T' or 'l' or 'L' or '-' or '–' && (PageNumber().IsMatch(text) || PageNote().IsMatch(TextKey.Exact(text)));

    private const int LongestPageNote = 40;

    // Lưu and Chu are family names as well: a remark begins with a mark, or goes on behind a colon.
    private static bool IsRemark(string text) => !char.IsLetter(text.TrimStart()[0]) || text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 12;

    /// <summary>Whether the text is an office whose holder signs beside the chairman: nothing else stands in such a row, and as somebody's position it may stand anywhere.</summary>
    public static bool IsSigningOffice(string text) => Offices().IsMatch(TextKey.Folded(text));

    /// <summary>Whether the text says that there is nobody, "Không có trường hợp nào", "(Không phát sinh)", "Năm 2021 xã không có điển hình tiên tiến".</summary>
    public static bool SaysNobody(string text) => text.Length is > 5 and < LongestSentence && text.Contains('h', StringComparison.OrdinalIgnoreCase) && Nobody().IsMatch(TextKey.Folded(text));

    private const int LongestSentence = 160;

    /// <summary>Whether a row of a summary only says what part of the row above is meant: "Trong đó: nữ", "Tỷ lệ (%)". It is counted there already.</summary>
    public static bool IsPart(string text)
    {
        var key = TextKey.Folded(Unnumbered(text)) + " ";
        return StartsWithAny(key, "trong do", "ty le", "ti le");
    }

    /// <summary>The text without its leading number: "II. CÁ NHÂN", "a) Phong trào …", "1.2 …".</summary>
    public static string Unnumbered(string text) => Numbering().Replace(text.Trim(), "").Trim().TrimEnd(':').Trim();

    private static readonly string s_sum = TextKey.Exact("tổng");
    private static readonly string s_plus = TextKey.Exact("cộng");

    private static readonly string[] s_totals = Keys("tổng cộng", "tổng số", "tong cong", "tong so", "toàn xã", "toàn phường", "toàn thị trấn", "toàn tỉnh", "toàn huyện", "toàn thành phố", "toàn thị xã", "cộng toàn");
    private static readonly string[] s_carried = Keys(
        "chuyển trang", "chuyển sang trang", "chuyển sang tờ", "mang sang", "mang trang sau", "trang trước chuyển", "trang trước mang", "trang trước sang", "số trang trước", "số mang sang", "số chuyển sang",
        "tờ trước chuyển", "tờ trước mang", "cộng mang sang", "cộng chuyển", "bằng chữ", "chuyen trang", "mang sang", "trang truoc chuyen", "bang chu");
    private static readonly string[] s_notTotals = Keys("tổng công ty", "tong cong ty");
    private static readonly string[] s_households = Keys(
        "hộ ông", "vợ chồng ông", "vợ chồng anh", "vợ chồng bà", "vợ chồng chị", "ông bà", "hộ bà", "hộ gia đình", "gia đình ông", "gia đình bà", "gia đình anh", "gia đình chị", "hộ anh", "hộ chị", "ho ong", "ho ba", "ho gia dinh", "gia dinh ong", "gia dinh ba");
    private static readonly string[] s_models = Keys("mô hình", "mo hinh");
    private static readonly string[] s_individuals = Keys(
        "ông", "bà", "đ/c", "đồng chí", "anh", "chị", "em", "cô giáo", "thầy giáo", "bác sĩ", "y sĩ", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "già làng", "cụ", "linh mục", "mục sư", "thượng tọa", "đại đức", "ni sư", "nghệ nhân", "dong chi");
    private static readonly string[] s_offices = Keys(
        "chi hội trưởng", "chi hội phó", "hội trưởng", "hội phó", "hội viên", "đoàn viên", "tổ trưởng", "tổ phó", "tổ viên", "đội trưởng", "đội phó", "đội viên", "trạm trưởng", "trạm phó", "xóm trưởng", "xóm phó", "thôn trưởng",
        "thôn phó", "ấp trưởng", "ấp phó", "công an viên", "công đoàn viên", "trung đội trưởng", "trung đội phó", "nhóm trưởng", "làng trưởng", "bản trưởng", "chi hoi truong", "to truong", "doi truong", "xom truong", "thon truong");
    private static readonly string[] s_collectives = Keys(
        "tập thể", "nhóm", "trường", "thôn", "xóm", "làng", "bản", "ấp", "tổ", "khu phố", "khu dân cư", "chi hội", "chi đoàn", "chi bộ", "hội", "đoàn thanh niên", "đoàn TNCS", "đoàn xã", "đoàn phường",
        "công đoàn", "ban", "trạm", "ủy ban", "ubnd", "ubmttq", "hợp tác xã", "htx", "công ty", "tổng công ty", "doanh nghiệp", "đội", "câu lạc bộ", "clb", "phòng", "văn phòng", "công an", "dân quân",
        "trung đội", "nhân dân", "cán bộ và nhân dân", "cán bộ, nhân dân", "đảng bộ", "đảng ủy", "trung tâm", "lớp", "liên đội", "giáo xứ", "giáo họ", "dòng họ",
        "tap the", "chi hoi", "chi doan", "hop tac xa", "cong ty", "cau lac bo", "van phong", "to dan pho", "khu pho", "uy ban", "cong doan", "truong mam non", "truong tieu hoc", "truong thcs", "tram y te");

    private static string[] Keys(params string[] words) => [.. words.Select(TextKey.Exact)];

    private static bool StartsWithAny(string key, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (key.StartsWith(word, StringComparison.Ordinal) && (word[^1] == ' ' || key.Length == word.Length || key[word.Length] == ' ')) return true;
        return false;
    }

    // "Đ/c" is a title, not a number.
    [GeneratedRegex(@"^(?![ĐđDd]/c)(?:(?:[IVXLC]{1,6}|[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-ZĐa-zđ])\s*[.)/:\-–]+\s*)+")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\b\d+\b( nguoi| tap the| ho| ca nhan| mo hinh| gia dinh)?")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^ *(?:(?:va|cua|muc|phan|nhom|trang|to so|trong (?:ky|quy|thang|nam)|nam(?= 20\d\d)|quy(?= [ivx\d])|thang(?= \d)|dot(?= [ivx\d])|ky(?= [ivx\d])|cac|nay|chung|toan|so|tap the|ca nhan|ho|ho gia dinh|mo hinh|phong trao|linh vuc|[ivxlc]+|[a-z]|\d+) .*)?$")]
    private static partial Regex SumOf();

    [GeneratedRegex("^(?:ke toan|van thu|thu ky|(?:cong chuc|can bo|chuyen vien)(?: (?:vh ?xh|vhtt|van hoa.*|tham muu|tong hop|thi dua.*|phu trach.*))?)$")]
    private static partial Regex Offices();

    [GeneratedRegex(@"^(?:tap the|ca nhan|ho gia dinh|mo hinh) khong(?: co)?$|^khong (?:co|phat sinh)(?: (?:ai|gi|truong hop nao|tap the nao|ca nhan nao|dien hinh nao|phat sinh|dien hinh|dien hinh tien tien|ca nhan|tap the))*$|\b(?:xa|phuong|thi tran|don vi|truong|hoi|xom|thon|nam 20\d\d|trong nam|trong ky) (?:chua|khong) co (?:dien hinh|tap the|ca nhan|truong hop|guong|mo hinh|ho gia dinh)\b(?!.*\b(?:ngoai ra|nhung)\b)")]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^[-–]\s*\d{1,3}\s*[-–]$")]
    private static partial Regex PageNumber();

    // With its tones: "Tràng 2" is a village.
    [GeneratedRegex(@"^trang(?: sô2| so)? \d{1,3}(?: \d{1,3})?$|^luy4? k[êe]2? .*\d$")]
    private static partial Regex PageNote();

    [GeneratedRegex(@"ngay .{0,4}thang .{0,4}nam (20\d\d|\d* *$)")]
    private static partial Regex DateLine();
}
