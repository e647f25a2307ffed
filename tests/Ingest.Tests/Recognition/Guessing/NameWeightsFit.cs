using System.Globalization;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>Weights with the temperature and offset that calibrate them already in them.</summary>
internal sealed record NameWeightsFit(double[] Weights, double Sure, double Temperature, double Offset, string Report)
{
    private const double Penalty = 1;
    private const double MostFalse = 0.005;

    /// <summary>
    /// Weights from all slips; the temperature and the offset of none (Platt 1999, for several classes Guo et al. 2017) from slips of meanings held out that the rules leave open;
    /// the chance from which at most one in 200 of those taken is wrong.
    /// </summary>
    public static NameWeightsFit Of(IReadOnlyList<TrainingSlip> slips, double penalty = Penalty)
    {
        var heldOut = new List<(TrainingSlip Slip, double[] Scores)>();
        for (var fold = 0; fold < TrainingSet.Folds; fold++)
        {
            var weights = ConditionalLogit.Fit([.. slips.Where(s => s.Fold != fold).Select(s => s.Choice)], penalty);
            heldOut.AddRange(slips.Where(s => s.Fold == fold && s.IsOpen).Select(s => (s, Array.ConvertAll(s.Choice.Traits, row => Dot(weights, row)))));
        }

        var calibrated = heldOut.ConvertAll(h => (h.Slip, Choice: new Choice([.. h.Scores.Select((s, i) => (double[])[s, i == h.Scores.Length - 1 ? 1 : 0])], h.Slip.Choice.Chosen)));
        var platt = ConditionalLogit.Fit([.. calibrated.Select(c => c.Choice)], 1e-6);
        var judged = calibrated.ConvertAll(c =>
        {
            var chances = ConditionalLogit.Chances(platt, c.Choice.Traits);
            var best = Enumerable.Range(0, chances.Length - 1).MaxBy(i => chances[i]);
            return (Chance: chances[best], IsRight: best == c.Choice.Chosen, OfRight: chances[c.Choice.Chosen], IsTop: chances.Max() == chances[c.Choice.Chosen]);
        });
        var sure = SureFrom([.. judged.Select(j => (j.Chance, j.IsRight))]);
        var report = string.Create(CultureInfo.InvariantCulture,
            $"held out {judged.Count}: log loss {judged.Average(j => -Math.Log(j.OfRight)):F3}, right {judged.Average(j => j.IsTop ? 1.0 : 0):P1}, taken from {sure:F4}: {judged.Count(j => j.Chance >= sure)}, wrong {judged.Count(j => j.Chance >= sure && !j.IsRight)}");
        foreach (var from in new[] { 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 0.997, 0.998, 0.999 })
            report += string.Create(CultureInfo.InvariantCulture, $"\n  from {from}: {judged.Count(j => j.Chance >= from)} wrong {judged.Count(j => j.Chance >= from && !j.IsRight)}");
        var all = ConditionalLogit.Fit([.. slips.Select(s => s.Choice)], penalty);
        var final = Array.ConvertAll(all, w => w * platt[0]);
        final[DienHinh.Ingest.Recognition.Guessing.NameTraits.OfMeaning] += platt[1];
        return new(final, sure, platt[0], platt[1], report);
    }

    // The lowest chance from which at most one in 200 of those taken is wrong.
    private static double SureFrom(List<(double Chance, bool IsRight)> judged)
    {
        int taken = 0, wrong = 0;
        var sure = 1.0;
        foreach (var (chance, isRight) in judged.OrderByDescending(j => j.Chance))
        {
            taken++;
            if (!isRight) wrong++;
            if (wrong <= MostFalse * taken) sure = chance;
        }

        return sure;
    }

    private static double Dot(double[] weights, double[] row) => row.Select((x, i) => x * weights[i]).Sum();
}
