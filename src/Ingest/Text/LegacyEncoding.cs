using System.Collections.Frozen;
using System.Text;

namespace DienHinh.Ingest.Text;

/// <summary>
/// The two fonts-as-encoding of the years before Unicode, as a program reads them: Latin-1 letters that only an old font showed as Vietnamese.
/// Tables: TCVN 5712:1993 third set (ABC, .VnTime) and VNI Windows.
/// </summary>
internal static class LegacyEncoding
{
    // In TCVN3 the soft hyphen U+00AD is the letter ư: nothing "invisible" may be stripped before decoding.
    private static readonly FrozenDictionary<char, char> s_tcvn3 = Pairs(
        "¸áµà¶ả·ã¹ạ¨ă¾ắ»ằ¼ẳ½ẵÆặ©âÊấÇầÈẩÉẫËậÐéÌèÎẻÏẽÑẹªêÕếÒềÓểÔễÖệÝí×ìØỉÜĩÞịãóßòáỏâõäọ«ôèốåồæổçỗéộ¬ơíớêờëởìỡîợóúïùñủòũôụ\u00ADưøứõừöử÷ữùựýýúỳûỷüỹþỵ" +
        "®đ§Đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư");

    // A VNI letter is a base letter followed by a mark letter; single letters stand for đ, ơ, ư and the toned i.
    private static readonly FrozenDictionary<char, char> s_vniSingles = Pairs("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");

    private static readonly FrozenDictionary<string, char> s_vniPairs = VniPairs();

    /// <summary>Reads the text as TCVN3. With <paramref name="capitals"/> (fonts whose name ends in H) the letters are capitals.</summary>
    public static string FromTcvn3(string text, bool capitals = false)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text) result.Append(s_tcvn3.TryGetValue(letter, out var decoded) ? decoded : letter);
        return capitals ? result.ToString().ToUpperInvariant() : RaiseInCapitalWords(result.ToString());
    }

    /// <summary>Reads the text as VNI.</summary>
    public static string FromVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && s_vniPairs.TryGetValue(text.Substring(i, 2), out var pair))
            {
                result.Append(pair);
                i++;
            }
            else
            {
                result.Append(s_vniSingles.TryGetValue(text[i], out var single) ? single : text[i]);
            }
        }

        return result.ToString();
    }

    // The capital font had no capitals with tone: "B¸O GI¸" decodes to "BáO GIá", and a careful reader sees capitals.
    private static string RaiseInCapitalWords(string text)
    {
        // No small ASCII letter at all and several capitals: the whole text was in capitals.
        if (text.Count(c => c is >= 'A' and <= 'Z') >= 2 && !text.Any(c => c is >= 'a' and <= 'z')) return text.ToUpperInvariant();
        var words = text.Split(' ');
        for (var w = 0; w < words.Length; w++)
        {
            var plain = words[w].Count(c => c is >= 'A' and <= 'Z');
            var small = words[w].Count(c => c is >= 'a' and <= 'z');
            if (plain >= 2 && small == 0 && words[w].Count(char.IsLetter) >= 2) words[w] = words[w].ToUpperInvariant();
        }

        return string.Join(' ', words);
    }

    private static FrozenDictionary<char, char> Pairs(string table) =>
        Enumerable.Range(0, table.Length / 2).ToFrozenDictionary(i => table[2 * i], i => table[(2 * i) + 1]);

    private static FrozenDictionary<string, char> VniPairs()
    {
        var pairs = new Dictionary<string, char>(StringComparer.Ordinal);
        void Add(char first, string marks, string letters)
        {
            for (var i = 0; i < marks.Length; i++)
            {
                pairs[$"{first}{marks[i]}"] = letters[i];
                var upper = char.ToUpperInvariant(letters[i]);
                pairs[$"{char.ToUpperInvariant(first)}{char.ToUpperInvariant(marks[i])}"] = upper;
                pairs[$"{char.ToUpperInvariant(first)}{marks[i]}"] = upper;
            }
        }

        Add('a', "ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ");
        Add('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ");
        Add('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ");
        Add('ô', "ùøûõï", "ớờởỡợ");
        Add('u', "ùøûõï", "úùủũụ");
        Add('ö', "ùøûõï", "ứừửữự");
        Add('y', "ùøûõ", "ýỳỷỹ");
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
