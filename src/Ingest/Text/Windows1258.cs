using System.Collections.Frozen;
using System.Text;

namespace DienHinh.Ingest.Text;

/// <summary>Windows-1258 that a program took for Windows-1252: the tones, signs of their own behind the vowel, show as the Latin letters Ì Ò Þ ì ò.</summary>
internal static class Windows1258
{
    private static readonly FrozenDictionary<char, char> s_letters = new Dictionary<char, char>
    {
        ['Ã'] = 'Ă', ['ã'] = 'ă', ['Ð'] = 'Đ', ['ð'] = 'đ', ['Õ'] = 'Ơ', ['õ'] = 'ơ', ['Ý'] = 'Ư', ['ý'] = 'ư',
        ['Ì'] = '\u0300', ['Ò'] = '\u0309', ['Þ'] = '\u0303', ['ì'] = '\u0301', ['ò'] = '\u0323', ['þ'] = '₫',
    }.ToFrozenDictionary();

    /// <summary>Reads the text as Windows-1258.</summary>
    public static string Read(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var found in text) result.Append(s_letters.TryGetValue(found, out var letter) ? letter : found);
        return result.ToString().Normalize(NormalizationForm.FormC);
    }
}
