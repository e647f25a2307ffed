namespace DienHinh.Ingest.Text;

/// <summary>
/// The first two letters of the words that some phrases begin with: a cheap no for a text none of whose words begins so. Accents play no part. What is asked
/// of every name of a list needs such a no, because hardly any of them holds a phrase.
/// </summary>
internal sealed class WordStarts
{
    private const int Letters = 26;
    private const int Other = Letters;
    private const int NoLetter = Letters + 1;
    private const int Buckets = Letters + 2;

    private readonly bool[] _known = new bool[Buckets * Buckets];

    /// <param name="phrases">The phrases, as they are or as keys.</param>
    public WordStarts(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases) _known[(Bucket(phrase, 0) * Buckets) + Bucket(phrase, 1)] = true;
    }

    /// <summary>Whether a word of the text begins as a phrase does; also true where letters and their marks are written apart.</summary>
    public bool MayHold(string text)
    {
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u0300' and <= '\u036F') return true;
            var isLetter = KeyLetter.Of(text[i]).Plain != KeyLetter.None;
            if (isLetter && !isInside && _known[(Bucket(text, i) * Buckets) + Bucket(text, i + 1)]) return true;
            isInside = isLetter;
        }

        return false;
    }

    // "Kĩ" and "kỹ" are one syllable.
    private static int Bucket(string text, int at) =>
        at >= text.Length || KeyLetter.Of(text[at]).Plain is var plain && plain == KeyLetter.None ? NoLetter
            : TextKey.Unmark(plain) switch { 'y' => 'i' - 'a', >= 'a' and <= 'z' and var letter => letter - 'a', _ => Other };
}
