namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>Benjamini and Hochberg's rule (1995): of all that is pointed out, at most this share is expected to be chance, however many cells were looked at.</summary>
internal static class FalseDiscovery
{
    /// <summary>The largest p-value that is pointed out; 0 where none is.</summary>
    public static double Limit(IEnumerable<double> chances, double share)
    {
        var sorted = chances.Order().ToList();
        for (var i = sorted.Count; i > 0; i--)
            if (sorted[i - 1] <= share * i / sorted.Count) return sorted[i - 1];
        return 0;
    }
}
