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
        if (s_kinds.TryGetValue(key, out var kind)) return kind;
        // "Cá nhân (15 người)", "TẬP THỂ: 05".
        var bare = Counted().Replace(key, "").Trim();
        return s_kinds.TryGetValue(bare, out kind) ? kind : null;
    }

    /// <summary>The kind that a name shows by its first words: "Hộ ông …", "Trường …"; null where it shows none.</summary>
    public static ExemplarKind? KindOfName(string name)
    {
        var key = TextKey.Folded(name) + " ";
        if (StartsWithAny(key, "ho ong", "ho ba", "ho gia dinh", "gia dinh ong", "gia dinh ba", "gia dinh anh", "gia dinh chi", "ho anh", "ho chi")) return ExemplarKind.Household;
        if (StartsWithAny(key, "mo hinh")) return ExemplarKind.Model;
        if (StartsWithAny(key, "ong", "ba", "d c", "dong chi", "anh", "chi", "co giao", "thay giao", "bac sy", "thuong tay") && !key.StartsWith("chi hoi ", StringComparison.Ordinal) && !key.StartsWith("chi doan ", StringComparison.Ordinal) && !key.StartsWith("chi bo ", StringComparison.Ordinal)) return ExemplarKind.Individual;
        return StartsWithAny(key, "tap the", "truong", "thon", "xom", "lang", "to dan pho", "khu pho", "chi hoi", "chi doan", "chi bo", "hoi", "doan thanh nien", "doan tncs",
            "cong doan", "ban", "to", "tram", "uy ban", "ubnd", "ubmttq", "hop tac xa", "htx", "cong ty", "doanh nghiep", "doi", "cau lac bo", "clb", "phong", "van phong", "cong an", "nhan dan", "can bo va nhan dan")
            ? ExemplarKind.Collective : null;
    }

    /// <summary>Whether the row's first text announces a sum.</summary>
    public static bool IsTotal(string text)
    {
        var key = TextKey.Folded(Unnumbered(text)) + " ";
        return StartsWithAny(key, "tong cong", "tong so", "tong", "cong", "toan xa", "toan phuong") && !StartsWithAny(key, "cong an", "cong doan", "cong chuc", "cong nhan", "cong ty", "cong tac", "cong dong", "cong trinh", "tong cong ty");
    }

    /// <summary>Whether the row's text belongs to what follows a table: date line, signatures, recipients, notes.</summary>
    public static bool EndsTable(string text)
    {
        var key = TextKey.Folded(text) + " ";
        return StartsWithAny(key, "noi nhan", "nguoi lap", "lap bieu", "tm uy ban", "tm ubnd", "tm hoi dong", "kt chu tich", "kt truong", "chu tich", "pho chu tich", "thu truong", "ky ghi ro", "ky ten", "xac nhan cua", "nguoi bao cao", "nguoi tong hop", "t m ")
            || DateLine().IsMatch(key) || StartsWithAny(key, "danh sach gom", "danh sach nay co", "ghi chu ", "tong cong danh sach");
    }

    /// <summary>The text without its leading number: "II. CÁ NHÂN", "a) Phong trào …", "1.2 …".</summary>
    public static string Unnumbered(string text) => Numbering().Replace(text.Trim(), "").Trim().TrimEnd(':').Trim();

    private static bool StartsWithAny(string key, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (key.StartsWith(word, StringComparison.Ordinal) && (word[^1] == ' ' || key.Length == word.Length || key[word.Length] == ' ')) return true;
        return false;
    }

    [GeneratedRegex(@"^(?:(?:[IVXLC]{1,6}|[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-ZĐa-zđ])\s*[.)/:\-–]+\s*)+")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\b\d+\b( nguoi| tap the| ho| ca nhan| mo hinh| gia dinh)?")]
    private static partial Regex Counted();

    [GeneratedRegex(@"ngay .{0,4}thang .{0,4}nam (20\d\d|\d* *$)")]
    private static partial Regex DateLine();
}
