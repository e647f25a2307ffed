namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>
/// How much each trait counts, fitted on slips made of the names of the shipped catalogue, no labelled spelling among them, and calibrated on names held
/// out: `NameWeightsTest` fits them anew and compares. They know traits and no names, so they serve any catalogue.
/// </summary>
/// <param name="Meaning">Weights of <see cref="NameTraits.ForMeaning"/>.</param>
/// <param name="None">Weights of <see cref="NameTraits.ForNone"/>.</param>
public sealed record NameWeights(IReadOnlyList<double> Meaning, IReadOnlyList<double> None)
{
    /// <summary>For movements.</summary>
    public static readonly NameWeights Movements = new([1.92, 4.24, 2.22, 1.48, -0.90, 1.81, 4.86, 1.16, 0.74], [10.47, -4.16, -6.89]);

    /// <summary>For owners.</summary>
    public static readonly NameWeights Owners = new([2.76, 1.89, 0.68, 1.66, 0.55, 3.44, 4.69, 1.13, -0.67], [10.50, -3.50, -7.50]);

    /// <summary>For units below a district or province.</summary>
    public static readonly NameWeights Units = new([4.61, 0.42, -1.92, 2.46, 4.13, 2.89, 3.41, 1.05, 2.19], [12.50, -5.67, -1.31]);

    internal double OfMeaning(double[] traits) => Dot(Meaning, traits);

    internal double OfNone(double[] traits) => Dot(None, traits);

    private static double Dot(IReadOnlyList<double> weights, double[] traits)
    {
        var sum = 0.0;
        for (var i = 0; i < traits.Length; i++) sum += weights[i] * traits[i];
        return sum;
    }
}
