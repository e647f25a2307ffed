namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>
/// Record linkage after Fellegi and Sunter (1969): each comparison speaks for or against a match by how much more often its level is met among matches (m) than
/// among others (u). u is what pairs at random show; m is learned by EM (Winkler 1988) from pairs that are alike in something else, because what pairs are chosen by says nothing
/// about them any more. What is not said says nothing.
/// </summary>
internal sealed class FellegiSunter
{
    private const int Rounds = 300;

    // A level that is hardly met must not decide by itself: so many pairs' worth of what is usual stand beside those of the data.
    private const double Usual = 10;

    private static readonly double[][] s_usual = [[0.02, 0.13, 0.25, 0.60], [0.01, 0.04, 0.10, 0.85], [0.15, 0.85], [0.3, 0.7]];

    private readonly double[][] _m = [.. s_usual.Select(levels => levels.ToArray())];
    private readonly double[][] _u;
    private double _share = 1e-4;

    private FellegiSunter(double[][] u) => _u = u;

    /// <summary>Learns the model.</summary>
    /// <param name="chance">How often pairs at random agree in each way.</param>
    /// <param name="placeChance">How likely two of one unit share a place by chance.</param>
    /// <param name="sameName">Pairs of one name in one province.</param>
    /// <param name="samePlace">Pairs of one unit, place and position.</param>
    /// <param name="allPairs">How many pairs of one kind there are.</param>
    public static FellegiSunter Fit(
        IReadOnlyList<(Agreement Agreement, long Count)> chance, double placeChance, IReadOnlyList<(Agreement Agreement, long Count)> sameName,
        IReadOnlyList<(Agreement Agreement, long Count)> samePlace, double allPairs)
    {
        var u = Enumerable.Range(0, Agreement.Levels.Count).Select(c => Shares(chance, c)).ToArray();
        u[2] = [1 - Math.Clamp(placeChance, 0.001, 0.95), Math.Clamp(placeChance, 0.001, 0.95)];
        var model = new FellegiSunter(u);
        model.Learn(samePlace, [0], 0);
        // The pairs are of one province: among them its level 0 is never met.
        var matched = model.Learn(sameName, [1, 2, 3], 1);
        model._share = Math.Clamp(matched / (model._m[0][2] + model._m[0][3]) / Math.Max(1, allPairs), 1e-12, 0.5);
        return model;
    }

    /// <summary>The evidence of one level of a comparison, as a logarithm to the base 2: 3 is eight to one for a match.</summary>
    public double Weight(int comparison, int level) => level < 0 ? 0 : Math.Log2(_m[comparison][level] / _u[comparison][level]);

    /// <summary>The probability that two subjects are one.</summary>
    /// <param name="agreement">How far they agree.</param>
    /// <param name="rarity">What the frequency of their common name adds: a rare name says much, "Nguyễn Văn Hùng" little.</param>
    public double Probability(Agreement agreement, double rarity)
    {
        var evidence = Math.Log2(_share / (1 - _share)) + rarity + Enumerable.Range(0, Agreement.Levels.Count).Sum(c => Weight(c, agreement[c]));
        return 1 / (1 + Math.Pow(2, -Math.Clamp(evidence, -60, 60)));
    }

    /// <summary>EM over some comparisons with u as it is; answers how many of the pairs are matches.</summary>
    private double Learn(IReadOnlyList<(Agreement Agreement, long Count)> patterns, int[] comparisons, int leastUnit)
    {
        var all = (double)patterns.Sum(p => p.Count);
        var metUnits = _u[1].Skip(leastUnit).Sum();
        double share = 0.1, matched = 0;
        for (var round = 0; round < Rounds && all > 0; round++)
        {
            var counts = s_usual.Select(levels => levels.Select(l => l * Usual).ToArray()).ToArray();
            matched = 0;
            foreach (var (agreement, count) in patterns)
            {
                var odds = share / (1 - share);
                foreach (var c in comparisons)
                    if (agreement[c] >= 0) odds *= _m[c][agreement[c]] / (c == 1 ? _u[c][agreement[c]] / metUnits : _u[c][agreement[c]]);
                var probability = odds / (1 + odds);
                matched += probability * count;
                foreach (var c in comparisons)
                    if (agreement[c] >= 0) counts[c][agreement[c]] += probability * count;
            }

            share = Math.Clamp(matched / all, 1e-9, 0.99);
            foreach (var c in comparisons)
            {
                var sum = counts[c].Sum();
                for (var level = 0; level < counts[c].Length; level++) _m[c][level] = counts[c][level] / sum;
            }
        }

        return matched;
    }

    private static double[] Shares(IReadOnlyList<(Agreement Agreement, long Count)> patterns, int comparison)
    {
        var counts = Enumerable.Repeat(0.5, Agreement.Levels[comparison]).ToArray();
        foreach (var (agreement, count) in patterns)
            if (agreement[comparison] >= 0) counts[agreement[comparison]] += count;
        var sum = counts.Sum();
        return [.. counts.Select(n => n / sum)];
    }
}
