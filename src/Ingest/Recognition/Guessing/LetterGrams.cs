namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>The runs of two to four letters of a key, its words standing between spaces: what two spellings share of these, slips and dropped words leave alone.</summary>
internal static class LetterGrams
{
    private const int Shortest = 2;
    private const int Longest = 4;

    /// <summary>The runs, each once, in a fixed order; four letters of sixteen bits make one number.</summary>
    public static ulong[] Of(string key)
    {
        var text = $" {key} ";
        var found = new HashSet<ulong>(text.Length * 3);
        for (var start = 0; start < text.Length; start++)
        {
            var gram = 0UL;
            for (var length = 1; length <= Longest && start + length <= text.Length; length++)
            {
                gram = (gram << 16) | text[start + length - 1];
                if (length >= Shortest) found.Add(gram);
            }
        }

        // Sums of fractions depend on their order: sorted, the same text gives the same number on every run.
        var grams = found.ToArray();
        Array.Sort(grams);
        return grams;
    }
}
