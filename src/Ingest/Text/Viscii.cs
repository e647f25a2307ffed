using System.Collections.Frozen;
using System.Text;

namespace DienHinh.Ingest.Text;

/// <summary>VISCII (RFC 1456) as a program reads it: Latin-1 letters, and for the codes 0x80 to 0x9F either control characters or what Windows-1252 puts there.</summary>
internal static class Viscii
{
    // Codes 0x80 to 0xFF in order.
    private const string Upper =
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly FrozenDictionary<char, char> s_letters = Table();

    /// <summary>Reads the text as VISCII.</summary>
    public static string Read(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // 0xA0 is the letter Õ here and a blank everywhere else: a letter where it completes a word.
            var isBlank = text[i] == '\u00A0' && !CompletesWord(text, i);
            result.Append(!isBlank && s_letters.TryGetValue(text[i], out var letter) ? letter : text[i]);
        }

        return result.ToString();
    }

    private static bool CompletesWord(string text, int at)
    {
        int first = at, last = at;
        while (first > 0 && char.IsLetter(text[first - 1])) first--;
        while (last + 1 < text.Length && char.IsLetter(text[last + 1])) last++;
        return first < at && last - first < 7 && Syllable.IsPossible(string.Concat(text.AsSpan(first, at - first), "Õ", text.AsSpan(at + 1, last - at)));
    }

    private static FrozenDictionary<char, char> Table()
    {
        var letters = new Dictionary<char, char> { ['\u0002'] = 'Ẳ', ['\u0005'] = 'Ẵ', ['\u0006'] = 'Ẫ', ['\u0014'] = 'Ỷ', ['\u0019'] = 'Ỹ', ['\u001E'] = 'Ỵ' };
        for (var i = 0; i < Upper.Length; i++) letters[(char)(0x80 + i)] = Upper[i];
        for (var i = 0; i < Windows1252.Length; i++) letters[Windows1252[i]] = Upper[i];
        return letters.ToFrozenDictionary();
    }
}
