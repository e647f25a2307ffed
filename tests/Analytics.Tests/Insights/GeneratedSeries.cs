using DienHinh.Analytics.Insights.Forecasting;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>
/// Yearly counts of many units and movements whose law is known. It is not the model's own: levels are gamma and not log-normal, growth comes in two groups, scatter in
/// good and bad years, so that the model is not tested on what it assumes.
/// </summary>
internal static class GeneratedSeries
{
    public static readonly string[] Regimes = ["stationary", "growth", "noisy", "missing"];

    private const int Units = 30;
    private const int Movements = 8;
    private const int FirstYear = 2019;
    private const int Years = 6;

    public static List<CountSeries> Of(string regime, int seed)
    {
        var random = new Random(seed);
        var units = Enumerable.Range(0, Units).Select(_ => Gamma(random, 3) / 3).ToArray();
        var movements = Enumerable.Range(0, Movements).Select(_ => Gamma(random, 2) / 2).ToArray();
        var series = new List<CountSeries>();
        foreach (var (u, m) in Enumerable.Range(0, Units).SelectMany(u => Enumerable.Range(0, Movements).Select(m => (u, m))))
        {
            var level = 5 * units[u] * movements[m] * (Gamma(random, 6) / 6);
            var growth = regime == "growth" ? (u % 3 == 0 ? 0.30 : 0.08) : 0;
            var points = new List<CountPoint>();
            for (var t = 0; t < Years; t++)
            {
                var mean = level * Math.Exp(growth * t) * (regime == "noisy" ? Gamma(random, 2.5) / 2.5 : 1);
                int? count = Poisson(random, mean);
                points.Add(new(FirstYear + t, regime == "missing" && random.NextDouble() < 0.35 ? null : count));
            }

            series.Add(new($"unit {u}", $"movement {m}", points));
        }

        return series;
    }

    public static int Poisson(Random random, double mean)
    {
        // Large means in halves, so that e^-mean does not vanish.
        if (mean > 30) return Poisson(random, mean / 2) + Poisson(random, mean / 2);
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }

    /// <summary>Marsaglia and Tsang's method, for shapes of 1 and more.</summary>
    public static double Gamma(Random random, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * normal), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * normal * normal) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }
}
