using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace DienHinh.Analytics.Insights;

/// <summary>The special functions behind forecasts and oddities: the one file that names MathNet.Numerics.</summary>
internal static class Numerics
{
    /// <summary>The logarithm of the gamma function.</summary>
    public static double LogGamma(double x) => SpecialFunctions.GammaLn(x);

    /// <summary>The logarithm of k!.</summary>
    public static double LogFactorial(int k) => SpecialFunctions.FactorialLn(k);

    /// <summary>P(Z at most z) of a standard normal.</summary>
    public static double NormalBelow(double z) => Normal.CDF(0, 1, z);

    /// <summary>P(T at most t) of Student's t with these degrees of freedom.</summary>
    public static double StudentBelow(double t, double freedom) => StudentT.CDF(0, 1, freedom, t);

    /// <summary>P(X at least k) of a binomial.</summary>
    public static double BinomialAtLeast(int k, int n, double p) => k <= 0 ? 1 : k > n ? 0 : SpecialFunctions.BetaRegularized(k, n - k + 1, p);

    /// <summary>The logarithm of the probability of a count whose mean is given and whose variance is mean + mean²/size.</summary>
    public static double LogNegativeBinomial(int count, double mean, double size) =>
        LogGamma(count + size) - LogGamma(size) - LogFactorial(count) - (size * Math.Log(1 + (mean / size))) - (count == 0 ? 0 : count * Math.Log(1 + (size / mean)));
}
