namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>What the pool says of one series before it is looked at: its level and growth on the logarithmic scale.</summary>
/// <param name="Level">Expected level in the middle year.</param>
/// <param name="LevelVariance">How much levels differ.</param>
/// <param name="Growth">Expected growth a year.</param>
/// <param name="GrowthVariance">How much growths differ.</param>
/// <param name="Size">Size of the negative binomial: variance of a count = mean + mean²/size.</param>
internal sealed record Prior(double Level, double LevelVariance, double Growth, double GrowthVariance, double Size);

/// <summary>A point of the posterior: a level and growth with its weight.</summary>
internal readonly record struct Node(double Weight, double Level, double Growth);

/// <summary>
/// The posterior of one series by adaptive quadrature (Naylor and Smith 1982): Newton's method finds its mode, and a grid of 9 by 9 points, stretched by the
/// curvature there, carries it. With nine points up to 3.5 standard deviations the rule is as good as exact for densities of this form.
/// </summary>
internal static class GrowthCurve
{
    private const int Side = 9;
    private const double Reach = 3.5;

    // Counts beyond e^14 do not exist; a series of one wild figure must not overflow.
    private const double MostExponent = 14;

    /// <summary>The expected count after so many years from the middle one.</summary>
    public static double MeanAt(Node node, double years) => Math.Exp(Math.Clamp(node.Level + (node.Growth * years), -MostExponent, MostExponent));

    /// <summary>The posterior of a series whose points carry the distance from the middle year; its weights sum to 1.</summary>
    public static Node[] Posterior(IReadOnlyList<(double Years, int Count, bool IsOpen)> points, Prior prior)
    {
        var (level, growth) = (prior.Level, prior.Growth);
        double h11 = 0, h12 = 0, h22 = 0;
        for (var step = 0; step < 30; step++)
        {
            var (g1, g2) = ((prior.Level - level) / prior.LevelVariance, (prior.Growth - growth) / prior.GrowthVariance);
            (h11, h12, h22) = (1 / prior.LevelVariance, 0, 1 / prior.GrowthVariance);
            foreach (var (years, count, _) in points)
            {
                var mean = Math.Exp(Math.Clamp(level + (growth * years), -MostExponent, MostExponent));
                var slope = (count - mean) * prior.Size / (mean + prior.Size);
                var bend = mean * prior.Size * (count + prior.Size) / ((mean + prior.Size) * (mean + prior.Size));
                g1 += slope;
                g2 += slope * years;
                h11 += bend;
                h12 += bend * years;
                h22 += bend * years * years;
            }

            var determinant = (h11 * h22) - (h12 * h12);
            var (d1, d2) = (((h22 * g1) - (h12 * g2)) / determinant, ((h11 * g2) - (h12 * g1)) / determinant);
            // The curve is concave but flat far out: a long step would overshoot.
            var shorten = Math.Min(1, 2 / Math.Max(1e-12, Math.Max(Math.Abs(d1), Math.Abs(d2))));
            level += d1 * shorten;
            growth += d2 * shorten;
            if (Math.Abs(d1) + Math.Abs(d2) < 1e-6) break;
        }

        return Grid(points, prior, (level, growth), (h11, h12, h22));
    }

    private static Node[] Grid(IReadOnlyList<(double Years, int Count, bool IsOpen)> points, Prior prior, (double Level, double Growth) mode, (double H11, double H12, double H22) h)
    {
        // The Cholesky factor of the inverse of the curvature.
        var determinant = (h.H11 * h.H22) - (h.H12 * h.H12);
        var l11 = Math.Sqrt(h.H22 / determinant);
        var l21 = -h.H12 / determinant / l11;
        var l22 = Math.Sqrt(Math.Max(1e-12, (h.H11 / determinant) - (l21 * l21)));
        var nodes = new Node[Side * Side];
        var best = double.NegativeInfinity;
        for (var i = 0; i < nodes.Length; i++)
        {
            var (z1, z2) = (Step(i / Side), Step(i % Side));
            var (level, growth) = (mode.Level + (l11 * z1), mode.Growth + (l21 * z1) + (l22 * z2));
            var density = LogDensity(points, prior, level, growth);
            nodes[i] = new(density, level, growth);
            best = Math.Max(best, density);
        }

        var sum = nodes.Sum(n => Math.Exp(n.Weight - best));
        return Array.ConvertAll(nodes, n => n with { Weight = Math.Exp(n.Weight - best) / sum });

        static double Step(int i) => -Reach + (2 * Reach * i / (Side - 1));
    }

    private static double LogDensity(IReadOnlyList<(double Years, int Count, bool IsOpen)> points, Prior prior, double level, double growth)
    {
        var (away, faster) = (level - prior.Level, growth - prior.Growth);
        var density = -0.5 * ((away * away / prior.LevelVariance) + (faster * faster / prior.GrowthVariance));
        foreach (var (years, count, isOpen) in points)
        {
            var mean = Math.Exp(Math.Clamp(level + (growth * years), -MostExponent, MostExponent));
            // What does not depend on the mean is the same for all points of the grid.
            density += isOpen ? LogAtLeast(count, mean, prior.Size) : (count * Math.Log(mean)) - ((count + prior.Size) * Math.Log(mean + prior.Size));
        }

        return density;
    }

    private static double LogAtLeast(int count, double mean, double size)
    {
        var below = 0.0;
        for (var k = 0; k < count; k++) below += Math.Exp(Numerics.LogNegativeBinomial(k, mean, size));
        return Math.Log(Math.Max(1e-12, 1 - below));
    }
}
