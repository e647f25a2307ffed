using System.Buffers;
using System.Text;

namespace DienHinh.Ingest.Text;

/// <summary>
/// Keys for comparing what people typed with what we know. Keys serve comparison only and are never an identity: "công nhân" and "công nhận"
/// share a <see cref="Folded"/> key, and so do "Thăng Lợi" and "Thắng Lợi".
/// </summary>
public static class TextKey
{
    private static readonly RecentTexts<string> s_exact = new(8_192, text => Build(text, keepMarks: true));
    private static readonly RecentTexts<string> s_folded = new(8_192, text => Build(text, keepMarks: false));

    /// <summary>
    /// Lower case, single spaces, no punctuation, and each word as its toneless letters plus the number of its tone, so that hòa and hoà agree
    /// and hoa, hóa do not. A final i after a consonant reads as y (kỷ, kỉ).
    /// </summary>
    public static string Exact(string text) => s_exact.Of(text);

    /// <summary>Lower-case words with every Vietnamese mark dropped, i and y as written: for headings and for guessing.</summary>
    public static string Folded(string text) => s_folded.Of(text);

    /// <summary>Whether there is a letter to compare by.</summary>
    internal static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (char.IsLetter(letter)) return true;
        return false;
    }

    /// <summary>An <see cref="Exact"/> key with its marks and tone numbers dropped: equal to that of the same words typed without accents.</summary>
    public static string FoldedKey(string exactKey)
    {
        var rented = exactKey.Length > 512 ? ArrayPool<char>.Shared.Rent(exactKey.Length) : null;
        var folded = rented ?? stackalloc char[512];
        var length = 0;
        for (var i = 0; i < exactKey.Length; i++)
        {
            var isTone = char.IsAsciiDigit(exactKey[i]) && i > 0 && char.IsLetter(exactKey[i - 1]) && (i + 1 == exactKey.Length || exactKey[i + 1] == ' ');
            if (!isTone) folded[length++] = Unmark(exactKey[i]);
        }

        var key = new string(folded[..length]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    private static string Build(string text, bool keepMarks)
    {
        var source = ComposedText.IsSurely(text) ? text : text.Normalize(NormalizationForm.FormC);
        // A letter gives one letter, and a word at most a tone and a space more: never longer than this.
        var most = (source.Length * 2) + 2;
        var rented = most > 512 ? ArrayPool<char>.Shared.Rent(most) : null;
        var key = rented ?? stackalloc char[512];
        var built = new string(key[..Write(source, keepMarks, key)]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return built;
    }

    private static int Write(string source, bool keepMarks, Span<char> key)
    {
        // The word in hand stands from word to length.
        int word = 0, length = 0, tone = 0;
        foreach (var found in source)
        {
            var (plain, itsTone) = KeyLetter.Of(found);
            if (plain == KeyLetter.None)
            {
                if (keepMarks) length = EndWord(key, word, length, tone);
                (word, tone) = (length, 0);
                continue;
            }

            if (word == length && length > 0)
            {
                key[length++] = ' ';
                word = length;
            }

            if (itsTone > 0) tone = itsTone;
            key[length++] = keepMarks ? plain : Unmark(plain);
        }

        return keepMarks ? EndWord(key, word, length, tone) : length;
    }

    private static int EndWord(Span<char> key, int word, int length, int tone)
    {
        if (length == word) return length;
        // "kỉ" and "kỷ", "quí" and "quý" are one syllable each. Folded keys are compared with words in the code: there i stays i.
        if (length > word + 1 && key[length - 1] == 'i' && (!Tones.IsVowel(key[length - 2]) || (length == word + 3 && key[word] == 'q'))) key[length - 1] = 'y';
        if (tone > 0) key[length++] = (char)('0' + tone);
        return length;
    }

    /// <summary>The plain letter under the marks of a lower-case one.</summary>
    internal static char Unmark(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => letter,
    };
}
