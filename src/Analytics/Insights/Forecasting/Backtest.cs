namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>How well one way of forecasting did.</summary>
/// <param name="Name">The way.</param>
/// <param name="Forecasts">How many counts it forecast.</param>
/// <param name="Crps">Mean continuous ranked probability score; smaller is better.</param>
/// <param name="LogScore">Mean of minus the logarithm of the probability given to what came; smaller is better.</param>
/// <param name="Coverage">Share of counts inside the 80 % interval; a count on its border counts by the share of its probability that lies inside.</param>
/// <param name="CoverageOfWholeNumbers">Share of counts inside the interval as shown, in whole numbers, which holds a little more than 80 %.</param>
public sealed record BacktestRow(string Name, int Forecasts, double Crps, double LogScore, double Coverage, double CoverageOfWholeNumbers);

/// <summary>A rolling-origin backtest (Tashman 2000): each year is forecast from the years before it alone, by each way, and scored by what then came.</summary>
public static class Backtest
{
    /// <summary>What the pooled model is called in the table.</summary>
    public const string Pooled = "pooled";

    private const double Tail = 0.1;

    /// <summary>Runs it over every year that has at least <paramref name="before"/> reported years before it in the pool.</summary>
    public static IReadOnlyList<BacktestRow> Run(IReadOnlyList<CountSeries> series, int before = 2)
    {
        var closed = series.Select(s => s with { Points = [.. s.Points.Where(p => !p.IsOpen)] }).ToList();
        int[] years = [.. closed.SelectMany(s => s.Reported).Select(p => p.Year).Distinct().Order()];
        var scores = SimpleForecast.All.Select(f => f.Name).Prepend(Pooled).ToDictionary(n => n, _ => new List<(double Crps, double Log, double Inside, double Shown)>(), StringComparer.Ordinal);
        foreach (var year in years.Skip(before))
        {
            var known = closed.ConvertAll(s => s.UpTo(year - 1));
            var asked = Enumerable.Range(0, closed.Count).Where(i => closed[i].Points.Any(p => p.Year == year && p.Count is not null) && known[i].Reported.Any()).ToList();
            if (asked.Count == 0) continue;
            var model = PooledModel.Fit(known);
            foreach (var i in asked)
            {
                var came = closed[i].Points.First(p => p.Year == year).Count!.Value;
                scores[Pooled].Add(Score(model.Predict(known[i], year), came));
                foreach (var (name, predict) in SimpleForecast.All) scores[name].Add(Score(predict(known[i], year), came));
            }
        }

        return [.. scores.Where(s => s.Value.Count > 0).Select(s => new BacktestRow(
            s.Key, s.Value.Count, s.Value.Average(x => x.Crps), s.Value.Average(x => x.Log), s.Value.Average(x => x.Inside), s.Value.Average(x => x.Shown)))];
    }

    private static (double Crps, double Log, double Inside, double Shown) Score(CountDistribution forecast, int came)
    {
        // The share of the count's own probability between the two tails: for whole numbers this is what 80 % can mean exactly (Czado, Gneiting and Held 2009).
        var (low, high) = (forecast.Below(came - 1), forecast.Below(came));
        var inside = high - low < 1e-12 ? (low is > Tail and < 1 - Tail ? 1 : 0) : Math.Max(0, Math.Min(high, 1 - Tail) - Math.Max(low, Tail)) / (high - low);
        var isShown = came >= forecast.Quantile(Tail) && came <= forecast.Quantile(1 - Tail);
        return (forecast.Crps(came), forecast.LogScore(came), inside, isShown ? 1 : 0);
    }
}
