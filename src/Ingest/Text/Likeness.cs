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

    /// <summary>The same where it is at least so much, and 0 where it is less, which most texts show after a few letters.</summary>
    /// <param name="least">From where on it matters, above 0 and at most 1.</param>
    public static double Of(string a, string b, double least)
    {
        var longest = Math.Max(a.Length, b.Length);
        if (longest == 0) return 1;
        // Rounded up: what is just at the limit is measured, and told apart by the quotient itself.
        var most = (int)Math.Ceiling((1 - least) * longest);
        var distance = Distance(a, b, most);
        return distance > most ? 0 : 1 - ((double)distance / longest);
    }

    /// <summary>The candidate most like the text whatever its case, or null when none is at least half alike. Ties go to the first in ordinal order.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) =>
        candidates.Select(c => (Candidate: c, Score: Of(text.ToLowerInvariant(), c.ToLowerInvariant()))).Where(p => p.Score >= 0.5)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Candidate, StringComparer.Ordinal).Select(p => p.Candidate).FirstOrDefault();

    /// <summary>How many letters must be inserted, dropped, changed or swapped with their neighbour to turn one text into the other.</summary>
    public static int Distance(string a, string b) => Distance(a, b, Math.Max(a.Length, b.Length));

    // Anything above the most stands for "more". Only what lies within the most of the diagonal can be part of a path that short.
    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var width = b.Length + 1;
        var rows = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++) above[j] = j;
        var leastAbove = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            var least = row[from - 1];
            var letter = a[i - 1];
            for (var j = from; j <= to; j++)
            {
                var edits = Math.Min(above[j - 1] + (letter == b[j - 1] ? 0 : 1), row[j - 1] + 1);
                // Above the last letter of the band stands what was never computed.
                if (j < i + most) edits = Math.Min(edits, above[j] + 1);
                if (i > 1 && j > 1 && letter == b[j - 2] && a[i - 2] == b[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }

            // A swap reaches over one row, so a row beyond the most ends it only together with the one above.
            if (least > most && leastAbove > most) return most + 1;
            leastAbove = least;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[b.Length];
    }
}
