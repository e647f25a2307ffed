namespace DienHinh.Ingest.Text;

/// <summary>Cyrillic letters that look like Latin ones and stand among them: an old slip of scanners and of keyboards with two layouts.</summary>
internal static class CyrillicLetters
{
    private const string Cyrillic = "АВЕКМНОРСТХУІЅЈаеорсхуіѕј";
    private const string Latin = "ABEKMHOPCTXYISJaeopcxyisj";

    /// <summary>The text with its look-alikes as Latin letters, word by word; a word that holds no Latin letter, or a Cyrillic one that looks like none, is Russian and stays.</summary>
    public static string Read(string text)
    {
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            var word = letters.AsSpan(start, end - start);
            if (word.ContainsAnyInRange('\u0400', '\u045F') && IsMixed(word)) Replace(word);
            start = end + 1;
        }

        return new string(letters);
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        var hasLatin = false;
        foreach (var letter in word)
        {
            if (letter is < '\u0400' or > '\u045F') hasLatin = true;
            else if (!Cyrillic.Contains(letter, StringComparison.Ordinal)) return false;
        }

        return hasLatin;
    }

    private static void Replace(Span<char> word)
    {
        foreach (ref var letter in word)
            if (Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at) letter = Latin[at];
    }
}
