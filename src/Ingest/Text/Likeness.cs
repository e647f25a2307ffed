namespace DienHinh.Ingest.Text;

/// <summary>How alike two short texts are, for suggesting the nearest known name.</summary>
public static class Likeness
{
    /// <summary>1 for equal, 0 for nothing in common: one less the optimal string alignment distance (insert, drop, change, swap neighbours) over the longer length.</summary>
    public static double Of(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 1 : 1 - ((double)Distance(a, b) / longest);
    }

    /// <summary>The candidate most like the text whatever its case, or null when none is at least half alike. Ties go to the first in ordinal order.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) =>
        candidates.Select(c => (Candidate: c, Score: Of(text.ToLowerInvariant(), c.ToLowerInvariant()))).Where(p => p.Score >= 0.5)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Candidate, StringComparer.Ordinal).Select(p => p.Candidate).FirstOrDefault();

    /// <summary>How many letters must be inserted, dropped, changed or swapped with their neighbour to turn one text into the other.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
