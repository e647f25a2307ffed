using DienHinh.Ingest.Recognition.Guessing;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>What was made of a slip whose meaning the weights had not seen.</summary>
/// <param name="Chance">The chance of the likeliest meaning.</param>
/// <param name="IsRight">Whether that meaning was right.</param>
/// <param name="OfRight">The chance of what was right, a meaning or none.</param>
internal sealed record HeldOut(double Chance, bool IsRight, double OfRight);

/// <summary>Weights with the temperature and offset that calibrate them already in them.</summary>
/// <param name="Weights">Those of meanings, then those of none.</param>
/// <param name="Slips">What was made of the slips that the rules leave open, each by weights that had not seen its meaning, calibrated.</param>
internal sealed record NameWeightsFit(double[] Weights, IReadOnlyList<HeldOut> Slips)
{
    private const double Penalty = 1;

    /// <summary>How many slips would be taken from this chance on.</summary>
    public int TakenFrom(double chance) => Slips.Count(s => s.Chance >= chance);

    /// <summary>How many of these for what is not meant.</summary>
    public int WrongFrom(double chance) => Slips.Count(s => s.Chance >= chance && !s.IsRight);

    /// <summary>Weights from all slips; temperature and offset of none (Platt 1999; for several classes Guo et al. 2017) from slips of meanings held out that the rules leave open.</summary>
    public static NameWeightsFit Of(IReadOnlyList<TrainingSlip> slips)
    {
        var scored = new List<Choice>();
        for (var fold = 0; fold < TrainingSet.Folds; fold++)
        {
            var weights = ConditionalLogit.Fit([.. slips.Where(s => s.Fold != fold).Select(s => s.Choice)], Penalty);
            scored.AddRange(slips.Where(s => s.Fold == fold && s.IsOpen).Select(s => Scored(weights, s.Choice)));
        }

        var calibration = ConditionalLogit.Fit(scored, 1e-6);
        var final = Array.ConvertAll(ConditionalLogit.Fit([.. slips.Select(s => s.Choice)], Penalty), w => w * calibration[0]);
        final[NameTraits.OfMeaning] += calibration[1];
        return new(final, scored.ConvertAll(s => Judged(calibration, s)));
    }

    /// <summary>The mean log loss of weights on what they were to learn.</summary>
    public static double LogLoss(IReadOnlyList<TrainingSlip> slips, IReadOnlyList<double> weights) =>
        slips.Average(s => -Math.Log(ConditionalLogit.Chances(weights, s.Choice.Traits)[s.Choice.Chosen]));

    // The score of each alternative, and which of them is none.
    private static Choice Scored(double[] weights, Choice choice) =>
        new([.. choice.Traits.Select((row, i) => (double[])[row.Select((x, j) => x * weights[j]).Sum(), i == choice.Traits.Length - 1 ? 1 : 0])], choice.Chosen);

    private static HeldOut Judged(double[] calibration, Choice choice)
    {
        var chances = ConditionalLogit.Chances(calibration, choice.Traits);
        var best = Enumerable.Range(0, chances.Length - 1).MaxBy(i => chances[i]);
        return new(chances[best], best == choice.Chosen, chances[choice.Chosen]);
    }
}
