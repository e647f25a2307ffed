namespace DienHinh.Ingest.Reference;

/// <summary>Finds the known name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the smallest edit distance, if at least half of it agrees; else null. Ties go to the first in ordinal order.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        var best = candidates
            .Select(c => (Name: c, Distance: Distance(text.ToLowerInvariant(), c.ToLowerInvariant())))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance * 2 <= Math.Max(text.Length, best.Name.Length) ? best.Name : null;
    }

    /// <summary>Insertions, deletions and replacements that turn one text into the other (Levenshtein).</summary>
    public static int Distance(string from, string to)
    {
        var previous = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[^1];
    }
}
