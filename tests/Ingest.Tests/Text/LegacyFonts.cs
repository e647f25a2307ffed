using System.Text;

namespace DienHinh.Ingest.Tests.Text;

/// <summary>The way back: Unicode as the two old fonts wrote it, read as Latin-1. Tables after TCVN 5712:1993 and VNI Windows, independent of the decoder.</summary>
internal static class LegacyFonts
{
    private const string Letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";
    private const string Tcvn3Letters = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®";
    // RFC 1456, the codes of Letters and of their capitals.
    private const string VisciiLetters = "E1E0E4E3D5E5A1A2C6C7A3E2A4A5A6E7A7E9E8EBA8A9EAAAABACADAEEDECEFEEB8F3F2F6F5F7F4AFB0B1B2B5BDBEB6B7DEFEFAF9FCFBF8DFD1D7D8E6F1FDCFD6DBDCF0";
    private const string VisciiCapitals = "C1C0C4C380C58182020583C28485860687C9C8CB8889CA8A8B8C8D8ECDCC9BCE98D3D299A09AD48F90919293B4959697B394DAD99C9D9EBFBABBBCFFB9DD9F14191ED0";
    private static readonly string[] s_vniLetters =
    [
        "aù", "aø", "aû", "aõ", "aï", "aê", "aé", "aè", "aú", "aü", "aë", "aâ", "aá", "aà", "aå", "aã", "aä",
        "eù", "eø", "eû", "eõ", "eï", "eâ", "eá", "eà", "eå", "eã", "eä", "í", "ì", "æ", "ó", "ò",
        "où", "oø", "oû", "oõ", "oï", "oâ", "oá", "oà", "oå", "oã", "oä", "ô", "ôù", "ôø", "ôû", "ôõ", "ôï",
        "uù", "uø", "uû", "uõ", "uï", "ö", "öù", "öø", "öû", "öõ", "öï", "yù", "yø", "yû", "yõ", "î", "ñ",
    ];

    private static readonly Dictionary<char, string> s_tcvn3 = Letters.Zip(Tcvn3Letters).Append(('Đ', '§')).ToDictionary(p => p.Item1, p => p.Item2.ToString());

    private static readonly Dictionary<char, string> s_vni = Letters.Zip(s_vniLetters).Append(('Đ', "Ñ")).ToDictionary(p => p.Item1, p => p.Item2);

    private static readonly Dictionary<char, string> s_viscii = Letters.Zip(Convert.FromHexString(VisciiLetters)).Concat(Letters.ToUpperInvariant().Zip(Convert.FromHexString(VisciiCapitals)))
        .ToDictionary(p => p.First, p => ((char)p.Second).ToString());

    /// <summary>Every Vietnamese letter that carries a mark, small.</summary>
    public static string Marked => Letters;

    /// <summary>As a program shows VISCII that it takes for Latin-1.</summary>
    public static string ToViscii(string text) => string.Concat(text.Select(c => s_viscii.GetValueOrDefault(c, c.ToString())));

    /// <summary>As a program shows Windows-1258 that it takes for Windows-1252: breve, circumflex and horn stay with their vowel, the tone follows as a letter.</summary>
    public static string ToWindows1258(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
            result.Append(tone < 0 ? letter.ToString() : parts.Remove(tone, 1).Normalize(NormalizationForm.FormC) + parts[tone]);
        }

        return Encoding.GetEncoding(1252).GetString(Encoding.GetEncoding(1258).GetBytes(result.ToString()));
    }

    public static string ToTcvn3(string text) => Encode(text, s_tcvn3, code => code);

    public static string ToVni(string text) => Encode(text, s_vni, Capital);

    private static string Encode(string text, Dictionary<char, string> table, Func<string, string> capital)
    {
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            if (table.TryGetValue(letter, out var code)) result.Append(code);
            else result.Append(table.TryGetValue(char.ToLowerInvariant(letter), out code) && letter != 'Đ' ? capital(code) : letter.ToString());
        }

        return result.ToString();
    }

    // The base letter of a VNI pair has a capital, and so has each of its single letters; TCVN3 has none.
    private static string Capital(string code) => code.Length == 2 || s_vni.ContainsValue(code) ? char.ToUpperInvariant(code[0]) + code[1..] : code;
}
