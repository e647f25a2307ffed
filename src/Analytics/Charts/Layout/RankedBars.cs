using System.Globalization;

namespace DienHinh.Analytics.Charts.Layout;

/// <summary>The last series from largest to smallest with its ranks; equal figures share a rank, and who has no figure has no rank.</summary>
internal static class RankedBars
{
    public static ChartSpec Of(ChartSpec spec)
    {
        var values = spec.Series[^1].Values;
        var order = Enumerable.Range(0, spec.Categories.Count).OrderByDescending(i => values[i] ?? double.NegativeInfinity).ThenBy(i => i).ToList();
        return spec with
        {
            // Of several series the axis says which one is ranked.
            ValueTitle = spec.Series.Count > 1 ? $"{spec.ValueTitle} ({spec.Series[^1].Name})" : spec.ValueTitle,
            Categories = [.. order.Select(i => Name(i))],
            CategoryLinks = spec.CategoryLinks.Count == 0 ? [] : [.. order.Select(i => spec.CategoryLinks[i])],
            Series = [spec.Series[^1] with { Values = [.. order.Select(i => values[i])] }],
            Highlight = spec.Highlight is { } own && spec.Categories.ToList().IndexOf(own) is >= 0 and var at ? Name(at) : null,
        };

        string Name(int i) => values[i] is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{1 + values.Count(other => other > value)}. {spec.Categories[i]}")
            : spec.Categories[i];
    }
}
