namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>
/// Record linkage after Fellegi and Sunter (1969): each comparison speaks for or against a match by how much more often its level is met among matches (m) than
/// among others (u). Both, and the share of matches, are learned from the pairs themselves by EM (Winkler 1988); what is not said says nothing.
/// </summary>
internal sealed class FellegiSunter
{
    private const int Rounds = 200;

    // A level that is never met must not decide by itself: as much as a few pairs are laid on all levels.
    private const double Smoothing = 1;

    private readonly double[][] _m;
    private readonly double[][] _u;
    private double _share;

    private FellegiSunter()
    {
        // Where EM begins tells it which of the two classes are matches: those that agree.
        _m = [[0.02, 0.13, 0.25, 0.60], [0.05, 0.10, 0.15, 0.70], [0.15, 0.85], [0.3, 0.7]];
        _u = [[0.70, 0.20, 0.05, 0.05], [0.25, 0.25, 0.25, 0.25], [0.85, 0.15], [0.8, 0.2]];
        _share = 0.05;
    }

    /// <summary>Learns from how often each way of agreeing is met.</summary>
    public static FellegiSunter Fit(IReadOnlyList<(Agreement Agreement, long Count)> patterns)
    {
        var model = new FellegiSunter();
        var all = (double)patterns.Sum(p => p.Count);
        for (var round = 0; round < Rounds && all > 0; round++)
        {
            var (matches, others) = (Empty(), Empty());
            var matched = 0.0;
            foreach (var (agreement, count) in patterns)
            {
                var probability = model.Probability(agreement, rarity: 0);
                matched += probability * count;
                for (var c = 0; c < matches.Length; c++)
                {
                    if (agreement[c] < 0) continue;
                    matches[c][agreement[c]] += probability * count;
                    others[c][agreement[c]] += (1 - probability) * count;
                }
            }

            var share = Math.Clamp(matched / all, 1e-6, 0.5);
            var moved = Math.Abs(share - model._share);
            model._share = share;
            Take(matches, model._m);
            Take(others, model._u);
            if (round > 10 && moved < 1e-9) break;
        }

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

    private static double[][] Empty() => [.. Agreement.Levels.Select(n => Enumerable.Repeat(Smoothing, n).ToArray())];

    private static void Take(double[][] counts, double[][] into)
    {
        for (var c = 0; c < counts.Length; c++)
        {
            var sum = counts[c].Sum();
            for (var level = 0; level < counts[c].Length; level++) into[c][level] = counts[c][level] / sum;
        }
    }
}
