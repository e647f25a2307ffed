namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>What a count may turn out to be: a probability for 0, 1, 2 and so on, of which nothing that matters is cut off.</summary>
public sealed class CountDistribution
{
    private const double Negligible = 1e-9;
    private const double LeastProbability = 1e-10;

    // Beyond it a tail is dropped: no unit reports so many, and a wild draw of the model must not cost memory.
    private const int Longest = 200_000;

    private readonly double[] _probabilities;

    private CountDistribution(double[] probabilities)
    {
        var sum = probabilities.Sum();
        var last = probabilities.Length - 1;
        for (var rest = 0.0; last > 0 && rest + probabilities[last] < Negligible * sum; last--) rest += probabilities[last];
        _probabilities = [.. probabilities.Take(last + 1).Select(p => p / sum)];
    }

    /// <summary>The expected count.</summary>
    public double Mean => _probabilities.Select((p, k) => p * k).Sum();

    /// <summary>Its variance.</summary>
    public double Variance
    {
        get
        {
            var mean = Mean;
            return _probabilities.Select((p, k) => p * (k - mean) * (k - mean)).Sum();
        }
    }

    /// <summary>A count that is known.</summary>
    public static CountDistribution Known(int count)
    {
        var probabilities = new double[count + 1];
        probabilities[count] = 1;
        return new(probabilities);
    }

    /// <summary>Negative binomials mixed with these weights, given that the count is no less than <paramref name="atLeast"/>.</summary>
    internal static CountDistribution Mixture(IReadOnlyList<(double Weight, double Mean)> parts, double size, int atLeast = 0)
    {
        var kept = parts.Where(p => p.Weight > Negligible).ToList();
        var most = kept.Count == 0 ? 1 : kept.Max(p => p.Mean + (12 * Math.Sqrt(p.Mean + (p.Mean * p.Mean / size)))) + atLeast + 20;
        var probabilities = new double[(int)Math.Min(most, Longest)];
        var tables = Enumerable.Range(0, probabilities.Length).Select(k => Numerics.LogGamma(k + size) - Numerics.LogFactorial(k)).ToArray();
        var own = Numerics.LogGamma(size);
        foreach (var (weight, mean) in kept)
        {
            var (none, more) = (size * Math.Log(1 + (mean / size)), -Math.Log(1 + (size / mean)));
            for (var k = atLeast; k < probabilities.Length; k++) probabilities[k] += weight * Math.Exp(tables[k] - own - none + (k * more));
        }

        // Nothing of the model reaches what was already seen: then that is all there is to say.
        return probabilities.Sum() <= 0 ? Known(atLeast) : new(probabilities);
    }

    /// <summary>Whole numbers under a continuous distribution: each takes what lies within half of one, 0 all below too.</summary>
    internal static CountDistribution Rounded(Func<double, double> below, double reach)
    {
        var probabilities = new double[(int)Math.Clamp(reach, 2, Longest)];
        for (var (k, before) = (0, 0.0); k < probabilities.Length; k++)
        {
            var upTo = below(k + 0.5);
            (probabilities[k], before) = (upTo - before, upTo);
        }

        return new(probabilities);
    }

    /// <summary>The sum of two counts that do not depend on each other.</summary>
    public CountDistribution Plus(CountDistribution other)
    {
        var sum = new double[_probabilities.Length + other._probabilities.Length - 1];
        for (var i = 0; i < _probabilities.Length; i++)
        {
            if (_probabilities[i] < 1e-15) continue;
            for (var j = 0; j < other._probabilities.Length; j++) sum[i + j] += _probabilities[i] * other._probabilities[j];
        }

        return new(sum);
    }

    /// <summary>The sum of counts that do not depend on each other: exact for few, by the central limit theorem for many.</summary>
    public static CountDistribution Sum(IReadOnlyList<CountDistribution> parts)
    {
        const int few = 80;
        if (parts.Count <= few) return parts.Aggregate(Known(0), (sum, part) => sum.Plus(part));
        var (mean, sd) = (parts.Sum(p => p.Mean), Math.Sqrt(parts.Sum(p => p.Variance)));
        return Rounded(x => Numerics.NormalBelow((x - mean) / Math.Max(sd, 1e-9)), mean + (10 * sd) + 5);
    }

    /// <summary>P(count at least <paramref name="count"/>).</summary>
    public double AtLeast(int count) => count <= 0 ? 1 : Math.Clamp(1 - Below(count - 1), 0, 1);

    /// <summary>P(count at most <paramref name="count"/>).</summary>
    public double Below(int count) => count < 0 ? 0 : Math.Min(1, _probabilities.Take(count + 1).Sum());

    /// <summary>The probability of one count.</summary>
    public double Of(int count) => count >= 0 && count < _probabilities.Length ? _probabilities[count] : 0;

    /// <summary>The least count that is not exceeded with at least this probability.</summary>
    public int Quantile(double probability)
    {
        var sum = 0.0;
        for (var k = 0; k < _probabilities.Length; k++)
            if ((sum += _probabilities[k]) >= probability - 1e-12) return k;
        return _probabilities.Length - 1;
    }

    /// <summary>Expected lack against a number: 0 where the count reaches it.</summary>
    public double ExpectedShortfall(int target) => _probabilities.Take(target).Select((p, k) => p * (target - k)).Sum();

    /// <summary>The continuous ranked probability score of what came, in the count's own unit; 0 is perfect (Gneiting and Raftery 2007).</summary>
    public double Crps(int came)
    {
        var (score, upTo) = (Math.Max(0.0, came - _probabilities.Length), 0.0);
        for (var k = 0; k < _probabilities.Length; k++)
        {
            upTo += _probabilities[k];
            var miss = upTo - (k >= came ? 1 : 0);
            score += miss * miss;
        }

        return score;
    }

    /// <summary>Minus the logarithm of the probability given to what came; smaller is better.</summary>
    public double LogScore(int came) => -Math.Log(Math.Max(Of(came), LeastProbability));
}
