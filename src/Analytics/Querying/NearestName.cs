namespace DienHinh.Analytics.Querying;

/// <summary>Finds the known word that a misspelt one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The word with the fewest edits, ignoring case; null when more than a third of the letters would have to change.</summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(2, word.Length / 3);
        var nearest = known
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(c => c.distance <= limit)
            .OrderBy(c => c.distance).ThenBy(c => c.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.candidate;
    }

    /// <summary>Levenshtein distance.</summary>
    internal static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
