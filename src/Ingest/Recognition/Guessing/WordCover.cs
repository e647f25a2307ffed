namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>How much of a name the words of a text account for in order, a word of letters standing for itself or for the first letters of several ("bvantq").</summary>
internal static class WordCover
{
    private const int MostWords = 40;
    private const int LongestInitials = 14;

    /// <summary>The share of the name's words accounted for, and the share of the text's words that do it, each 0 to 1.</summary>
    /// <param name="text">Words of the text, without marks.</param>
    /// <param name="name">Words of the name, without marks.</param>
    public static (double OfName, double OfText) Of(string[] text, string[] name)
    {
        if (text.Length > MostWords || name.Length > MostWords) return (0, 0);
        // For the first words of the text and of the name: the most words of the name accounted for, and then the most words of the text that do it.
        var best = new (int Covered, int Used)[text.Length + 1, name.Length + 1];
        for (var i = 1; i <= text.Length; i++)
        {
            var word = text[i - 1];
            for (var j = 1; j <= name.Length; j++)
            {
                var (covered, used) = Better(best[i - 1, j], best[i, j - 1]);
                if (word == name[j - 1]) (covered, used) = Better((covered, used), Plus(best[i - 1, j - 1], 1));
                if (word.Length >= 2 && word.Length <= Math.Min(LongestInitials, j) && AreInitials(word, name, j - word.Length)) (covered, used) = Better((covered, used), Plus(best[i - 1, j - word.Length], word.Length));
                best[i, j] = (covered, used);
            }
        }

        var (all, by) = best[text.Length, name.Length];
        return ((double)all / name.Length, (double)by / text.Length);
    }

    private static (int Covered, int Used) Plus((int Covered, int Used) before, int words) => (before.Covered + words, before.Used + 1);

    private static (int Covered, int Used) Better((int Covered, int Used) a, (int Covered, int Used) b) => b.CompareTo(a) > 0 ? b : a;

    private static bool AreInitials(string word, string[] name, int from)
    {
        for (var i = 0; i < word.Length; i++)
            if (name[from + i][0] != word[i]) return false;
        return true;
    }
}
