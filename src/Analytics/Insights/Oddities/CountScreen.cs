using DienHinh.Analytics.Insights.Forecasting;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>One count that was looked at.</summary>
/// <param name="Series">Its place in the list of series.</param>
/// <param name="Year">Its year.</param>
/// <param name="Count">What was reported.</param>
/// <param name="Chance">The exact two-sided p-value.</param>
/// <param name="Low">Lower end of the range that 95 in 100 such counts lie in.</param>
/// <param name="High">Upper end of it.</param>
internal sealed record ScreenedCount(int Series, int Year, int Count, double Chance, int Low, int High);

/// <summary>
/// Every count against what the pooled model expects of it when the count itself is left out: the unit's other years, the same item in other units, the unit's
/// other items. The p-value is exact under that distribution: twice the smaller tail.
/// </summary>
internal static class CountScreen
{
    private const int LeastSeries = 8;

    /// <summary>Screens every count.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="fitted">The model fitted to them, where there is one already.</param>
    public static List<ScreenedCount> Run(IReadOnlyList<CountSeries> series, PooledModel? fitted = null)
    {
        var screened = new List<ScreenedCount>();
        if (series.Count(s => s.Reported.Any()) < LeastSeries) return screened;
        // What is odd widens the scatter that the model learns and hides itself: a second fit leaves out what the first finds very unlikely.
        var first = fitted ?? PooledModel.Fit(series);
        var kept = series.Select(s => s with { Points = [.. s.Points.Select(p => p.Count is { } c && Chance(first, s, p, c).Chance < 0.001 ? p with { Count = null } : p)] }).ToList();
        var isSame = kept.Zip(series).All(s => s.First.Reported.Count() == s.Second.Reported.Count());
        var model = !isSame && kept.Exists(s => s.Reported.Any()) ? PooledModel.Fit(kept) : first;
        for (var i = 0; i < series.Count; i++)
        {
            foreach (var point in series[i].Reported.Where(p => !p.IsOpen))
            {
                var (chance, expected) = Chance(model, kept[i], point, point.Count!.Value);
                screened.Add(new(i, point.Year, point.Count.Value, chance, expected.Quantile(0.025), expected.Quantile(0.975)));
            }
        }

        return screened;
    }

    private static (double Chance, CountDistribution Expected) Chance(PooledModel model, CountSeries series, CountPoint point, int count)
    {
        var expected = model.Predict(series with { Points = [.. series.Points.Where(p => p.Year != point.Year)] }, point.Year);
        return (Math.Min(1, 2 * Math.Min(expected.Below(count), expected.AtLeast(count))), expected);
    }
}
