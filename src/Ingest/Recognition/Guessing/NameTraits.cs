namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>What the weights of <see cref="NameWeights"/> are for: what speaks for one meaning, and what speaks for none of those known.</summary>
internal static class NameTraits
{
    // A likeness of 1 counts for about 3.5, one of 0.9 for 2: the last letters say the most.
    private const double Rounding = 0.03;

    /// <summary>How many numbers speak for a meaning.</summary>
    public const int OfMeaning = 9;

    /// <summary>How many numbers speak for no meaning.</summary>
    public const int OfNone = 3;

    /// <summary>What speaks for a meaning, by its name that is nearest to the text.</summary>
    /// <param name="marked">Overlap with marks and tones.</param>
    /// <param name="plain">Overlap without.</param>
    /// <param name="likeness">Likeness by edits.</param>
    /// <param name="words">What <see cref="WordCover"/> says.</param>
    /// <param name="profile">Cosine with all names of the meaning together.</param>
    public static double[] ForMeaning(GramOverlap marked, GramOverlap plain, double likeness, (double OfName, double OfText) words, double profile) =>
        [marked.Cosine, plain.Cosine, likeness, -Math.Log(1 + Rounding - likeness), plain.OfName, plain.OfText, words.OfName, words.OfText, profile];

    /// <summary>What speaks for none: a constant, how much of the text no known name has, how short it is.</summary>
    public static double[] ForNone(double novelty, string key) => [1, novelty, 1 / Math.Sqrt(key.Length)];
}
