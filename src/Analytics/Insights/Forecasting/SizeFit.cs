namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>The scatter that the reports have beyond chance, by the expected likelihood over the posteriors.</summary>
internal static class SizeFit
{
    private const double Least = 0.7;
    private const double Most = 3_000;

    /// <summary>The size that makes the reports likeliest, drawn a little to "no more than chance".</summary>
    public static double Of(List<List<(double Years, int Count, bool IsOpen)>> series, List<Node[]> posteriors)
    {
        // Each report with the mean that its posterior expects, and how far that is open: the second moment is all that the size is sensitive to.
        var reports = new List<(int Count, double Low, double High)>();
        for (var i = 0; i < series.Count; i++)
        {
            foreach (var (years, count, _) in series[i].Where(p => !p.IsOpen))
            {
                var mean = posteriors[i].Sum(n => n.Weight * (n.Level + (n.Growth * years)));
                var sd = Math.Sqrt(posteriors[i].Sum(n => n.Weight * Square(n.Level + (n.Growth * years) - mean)));
                reports.Add((count, Math.Exp(mean - sd), Math.Exp(mean + sd)));
            }
        }

        var (from, to) = (Math.Log(Least), Math.Log(Most));
        const double golden = 0.6180339887;
        while (to - from > 0.02)
        {
            var (left, right) = (to - (golden * (to - from)), from + (golden * (to - from)));
            if (Likelihood(reports, Math.Exp(left)) > Likelihood(reports, Math.Exp(right))) to = right;
            else from = left;
        }

        return Math.Exp((from + to) / 2);
    }

    // Log counts on both sides of the mean, half each: the two-point rule of Gauss and Hermite. One report in twenty's worth of prior: an exponential on 1/size.
    private static double Likelihood(List<(int Count, double Low, double High)> reports, double size) =>
        reports.Sum(r => 0.5 * (Numerics.LogNegativeBinomial(r.Count, r.Low, size) + Numerics.LogNegativeBinomial(r.Count, r.High, size))) - (2 / size);

    private static double Square(double x) => x * x;
}
