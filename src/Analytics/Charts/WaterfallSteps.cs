namespace DienHinh.Analytics.Charts;

/// <summary>A step of a waterfall: from one running total to the next.</summary>
/// <param name="Name">The category, or the name of a whole.</param>
/// <param name="Start">Where it begins; null where a figure is missing.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsWhole">Whether it is a whole, which stands on zero.</param>
internal sealed record WaterfallStep(string Name, double? Start, double? End, bool IsWhole);

/// <summary>The steps from the whole of a chart's first series to the whole of its second, the same for every program that draws them.</summary>
internal static class WaterfallSteps
{
    public static IReadOnlyList<WaterfallStep> Of(ChartSpec spec)
    {
        var (first, last) = (Whole(spec.Series[0]), Whole(spec.Series[1]));
        var steps = new List<WaterfallStep> { new(spec.Series[0].Name, 0, first, IsWhole: true) };
        var running = first;
        // What grew most comes first and what shrank most last, so that the staircase goes up and then down.
        foreach (var i in Enumerable.Range(0, spec.Categories.Count).OrderByDescending(i => spec.Series[1].Values[i] - spec.Series[0].Values[i] ?? double.NegativeInfinity))
        {
            if (spec.Series[1].Values[i] - spec.Series[0].Values[i] is not { } difference)
            {
                steps.Add(new(spec.Categories[i], null, null, IsWhole: false));
                continue;
            }

            steps.Add(new(spec.Categories[i], running, running + difference, IsWhole: false));
            running += difference;
        }

        // The wholes may differ by more or less than their parts: parts that are not drawn, lack a figure or are counted in two places.
        if (Math.Abs(last - running) > 1e-9 * Math.Max(1, Math.Abs(last)))
            steps.Add(new(ChartWords.Rest(spec.Language), running, last, IsWhole: false));
        steps.Add(new(spec.Series[1].Name, 0, last, IsWhole: true));
        return steps;
    }

    private static double Whole(ChartSeries series) => series.Total ?? series.Values.Sum() ?? 0;
}
