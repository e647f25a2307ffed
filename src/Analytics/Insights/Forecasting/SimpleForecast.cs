namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>The usual forecasts of one series by itself, each with the predictive distribution that belongs to it: what the pooled model has to beat.</summary>
public static class SimpleForecast
{
    private const double Jeffreys = 0.5;

    /// <summary>The forecasts by name, from the closed years of a series.</summary>
    public static IReadOnlyList<(string Name, Func<CountSeries, int, CountDistribution> Predict)> All { get; } =
        [("last value", LastValue), ("mean", Mean), ("linear trend", LinearTrend), ("Holt", Holt)];

    // A Poisson count whose rate was seen once: with Jeffreys' prior the next is negative binomial of size count + 1/2.
    private static CountDistribution LastValue(CountSeries series, int year) => PoissonAfter(series.Reported.TakeLast(1));

    private static CountDistribution Mean(CountSeries series, int year) => PoissonAfter(series.Reported);

    private static CountDistribution PoissonAfter(IEnumerable<CountPoint> seen)
    {
        var counts = seen.Select(p => p.Count!.Value).ToList();
        var size = counts.Sum() + Jeffreys;
        return CountDistribution.Mixture([(1, size / Math.Max(1, counts.Count))], size);
    }

    // Least squares with Student's interval; two points leave no residual, so that chance (a Poisson variance) stands in for it.
    private static CountDistribution LinearTrend(CountSeries series, int year)
    {
        var points = series.Reported.ToList();
        if (points.Count < 2) return Mean(series, year);
        var (x, y) = (points.Average(p => (double)p.Year), points.Average(p => (double)p.Count!.Value));
        var spread = points.Sum(p => (p.Year - x) * (p.Year - x));
        var slope = points.Sum(p => (p.Year - x) * (p.Count!.Value - y)) / spread;
        var freedom = points.Count - 2;
        var squares = points.Sum(p => Math.Pow(p.Count!.Value - y - (slope * (p.Year - x)), 2));
        var variance = Math.Max(freedom > 0 ? squares / freedom : 0, Math.Max(y, Jeffreys));
        var sd = Math.Sqrt(variance * (1 + (1.0 / points.Count) + ((year - x) * (year - x) / spread)));
        return Around(y + (slope * (year - x)), sd, Math.Max(freedom, 1));
    }

    // Level and trend by exponential smoothing; the scatter is that of its own errors one year ahead, at least chance.
    private static CountDistribution Holt(CountSeries series, int year)
    {
        const double levelWeight = 0.5, trendWeight = 0.2;
        var points = series.Reported.ToList();
        if (points.Count < 2) return Mean(series, year);
        double level = points[0].Count!.Value, trend = (points[1].Count!.Value - level) / (points[1].Year - points[0].Year), squares = 0;
        var errors = 0;
        for (var i = 1; i < points.Count; i++)
        {
            var gap = points[i].Year - points[i - 1].Year;
            var expected = level + (trend * gap);
            var error = points[i].Count!.Value - expected;
            if (i > 1) (squares, errors) = (squares + (error * error), errors + 1);
            var next = expected + (levelWeight * error);
            trend += trendWeight * (((next - level) / gap) - trend);
            level = next;
        }

        var ahead = year - points[^1].Year;
        var variance = Math.Max(errors > 0 ? squares / errors : 0, Math.Max(level, Jeffreys)) * (1 + (0.25 * (ahead - 1)));
        return Around(level + (trend * ahead), Math.Sqrt(variance), freedom: null);
    }

    private static CountDistribution Around(double mean, double sd, int? freedom) => CountDistribution.Rounded(
        x => freedom is { } f ? Numerics.StudentBelow((x - mean) / sd, f) : Numerics.NormalBelow((x - mean) / sd),
        Math.Max(mean, 0) + (freedom is { } few && few < 4 ? 60 : 12) * sd + 5);
}
