using System.Text;

namespace DienHinh.Ingest.Tests.Text;

/// <summary>The way back: Unicode as the two old fonts wrote it, read as Latin-1. Tables after TCVN 5712:1993 and VNI Windows, independent of the decoder.</summary>
internal static class LegacyFonts
{
    private const string Letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
    private const string Tcvn3Letters = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®";
    private static readonly string[] s_vniLetters =
    [
        "aù", "aø", "aû", "aõ", "aï", "aê", "aé", "aè", "aú", "aü", "aë", "aâ", "aá", "aà", "aå", "aã", "aä",
        "eù", "eø", "eû", "eõ", "eï", "eâ", "eá", "eà", "eå", "eã", "eä", "í", "ì", "æ", "ó", "ò",
        "où", "oø", "oû", "oõ", "oï", "oâ", "oá", "oà", "oå", "oã", "oä", "ô", "ôù", "ôø", "ôû", "ôõ", "ôï",
        "uù", "uø", "uû", "uõ", "uï", "ö", "öù", "öø", "öû", "öõ", "öï", "yù", "yø", "yû", "yõ", "î", "ñ",
    ];

    private static readonly Dictionary<char, string> s_tcvn3 = Letters.Zip(Tcvn3Letters).Append(('Đ', '§')).ToDictionary(p => p.Item1, p => p.Item2.ToString());

    private static readonly Dictionary<char, string> s_vni = Letters.Zip(s_vniLetters).Append(('Đ', "Ñ")).ToDictionary(p => p.Item1, p => p.Item2);

    public static string ToTcvn3(string text) => Encode(text, s_tcvn3);

    public static string ToVni(string text) => Encode(text, s_vni);

    private static string Encode(string text, Dictionary<char, string> table)
    {
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            if (table.TryGetValue(letter, out var code)) result.Append(code);
            else result.Append(table.TryGetValue(char.ToLowerInvariant(letter), out code) && letter != 'Đ' ? Capital(code) : letter.ToString());
        }

        return result.ToString();
    }

    // The base letter of a VNI pair has a capital; a single code has none here and stays as it is.
    private static string Capital(string code) => code.Length == 2 ? char.ToUpperInvariant(code[0]) + code[1..] : code;
}
