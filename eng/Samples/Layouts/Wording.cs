using System.Text;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;

namespace DienHinh.Samples.Layouts;

/// <summary>How a clerk writes the name of a movement.</summary>
public enum MovementStyle
{
    /// <summary>As the plan prints it.</summary>
    Printed,

    /// <summary>In quotation marks.</summary>
    Quoted,

    /// <summary>"Phong trào thi đua “…”".</summary>
    Prefixed,

    /// <summary>Abbreviated.</summary>
    Short,

    /// <summary>In capitals.</summary>
    Capitals,

    /// <summary>hoá, khoẻ: the old place of the tone.</summary>
    OldTone,

    /// <summary>"Diễn hình tiên tiến trong …": the misprint of a plan.</summary>
    Misprint,
}

/// <summary>How a clerk writes the kinds.</summary>
public enum KindStyle
{
    Full,
    Letters,
    Lower,
}

/// <summary>One clerk's way of writing.</summary>
/// <param name="Movements">Styles taken in turn, row by row.</param>
/// <param name="Kinds">Style of the kinds.</param>
/// <param name="Titles">Whether "Ông", "Bà" stands before a name.</param>
public sealed record Wording(IReadOnlyList<MovementStyle> Movements, KindStyle Kinds = KindStyle.Full, bool Titles = false)
{
    private static readonly Dictionary<string, string> s_short = new(StringComparer.Ordinal)
    {
        ["nong-thon-moi"] = "Xây dựng NTM",
        ["doi-song-van-hoa"] = "Toàn dân đoàn kết XD đời sống văn hóa",
        ["lao-dong-gioi-sang-tao"] = "Lao động giỏi, sáng tạo",
        ["day-tot-hoc-tot"] = "Dạy tốt, học tốt",
        ["quoc-phong-an-ninh"] = "Nhiệm vụ QP-AN",
        ["y-te-suc-khoe"] = "Y tế, chăm sóc sức khỏe",
        ["hoc-tap-lam-theo-hcm"] = "Học tập và làm theo tư tưởng, đạo đức, phong cách HCM",
        ["kinh-te-ho-giam-ngheo"] = "Phát triển kinh tế hộ gia đình, giảm nghèo",
        ["van-hoa-cong-so"] = "Thực hiện văn hóa công sở",
    };

    /// <summary>The names as printed, in quotation marks and with the words before them.</summary>
    public static Wording Usual { get; } = new([MovementStyle.Printed]);

    /// <summary>The movements of an exemplar as one cell holds them.</summary>
    public string Movement(IReadOnlyList<SampleItem> items, int turn) => string.Join("; ", items.Select(item => Movement(item, turn)));

    /// <summary>One movement.</summary>
    public string Movement(SampleItem item, int turn)
    {
        var printed = Capital(item.Printed);
        return Movements[turn % Movements.Count] switch
        {
            MovementStyle.Quoted when !printed.Contains('“', StringComparison.Ordinal) => $"“{printed}”",
            MovementStyle.Prefixed => Headed(item),
            MovementStyle.Short => s_short.GetValueOrDefault(item.MovementId, printed),
            MovementStyle.Capitals => printed.ToUpperInvariant(),
            MovementStyle.OldTone => OldTone(printed),
            MovementStyle.Misprint => "Diễn hình tiên tiến trong " + LowerFirst(Headed(item)),
            _ => printed,
        };
    }

    /// <summary>The movement as a heading: a name of a movement in quotation marks after "Phong trào thi đua", a field as it is.</summary>
    public static string Headed(SampleItem item)
    {
        var name = Capital(item.Printed);
        var field = name.StartsWith("Lĩnh vực", StringComparison.Ordinal) || name.StartsWith("Thực hiện nhiệm vụ", StringComparison.Ordinal)
            || name.StartsWith("Phát triển kinh tế", StringComparison.Ordinal) || name.StartsWith("Các phong trào", StringComparison.Ordinal)
            || name.StartsWith("Phong trào", StringComparison.Ordinal) || name.Contains('“', StringComparison.Ordinal);
        return field ? name : $"Phong trào thi đua “{name}”";
    }

    /// <summary>The kind in a cell.</summary>
    public string Kind(ExemplarKind kind) => (Kinds, kind) switch
    {
        (KindStyle.Letters, ExemplarKind.Collective) => "TT",
        (KindStyle.Letters, ExemplarKind.Individual) => "CN",
        (KindStyle.Letters, ExemplarKind.Household) => "HGĐ",
        (KindStyle.Lower, _) => Label(kind).ToLowerInvariant(),
        _ => Label(kind),
    };

    /// <summary>The kind in full.</summary>
    public static string Label(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => "Tập thể",
        ExemplarKind.Individual => "Cá nhân",
        ExemplarKind.Household => "Hộ gia đình",
        _ => "Mô hình",
    };

    /// <summary>The same text with the tone on the second vowel of oa, oe, uy: hoá, khoẻ, uỷ.</summary>
    public static string OldTone(string text) => new StringBuilder(text)
        .Replace("óa", "oá").Replace("òa", "oà").Replace("ỏa", "oả").Replace("ọa", "oạ")
        .Replace("óe", "oé").Replace("ỏe", "oẻ").Replace("ủy", "uỷ").Replace("ũy", "uỹ").ToString();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
