namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>Order statistics of the units of a group; units without a figure take no part.</summary>
internal static class Ranking
{
    /// <summary>1 for the highest; equals share the better rank and the next one skips (1, 1, 3).</summary>
    public static long Rank(double value, IReadOnlyList<double> group) => 1 + group.LongCount(v => v > value);

    /// <summary>The middle figure, or the mean of the two in the middle; null for an empty group.</summary>
    public static double? Median(IReadOnlyList<double> group)
    {
        var sorted = group.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The part of the group that is not higher, itself included: 1 for the highest.</summary>
    public static double Percentile(double value, IReadOnlyList<double> group) => (double)group.Count(v => v <= value) / group.Count;
}
