namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>
/// Many short related series of counts as one model (partial pooling): a count is negative binomial with a mean that grows by a factor a year; levels are shared out
/// over units and groups, growths lie around a common one, and how much each differs is estimated from all series together (empirical Bayes by EM). A series with
/// few reports stays near what units and groups like it do, one with many stays near its own figures. The formulas stand in docs/methods.md.
/// </summary>
public sealed class PooledModel
{
    private const int Rounds = 20;

    // More series than these say no more about the pool; each still gets its own posterior.
    private const int MostFitted = 1_500;

    // What is known before any data: levels of like series differ by about a factor of two, growths by about a tenth a year. Counts as much as a few series.
    private const double KnownLevelVariance = 0.25;
    private const double KnownGrowthVariance = 0.01;
    private const double Known = 4;
    private const double CommonGrowthVariance = 0.04;

    private readonly double _middle;
    private readonly Dictionary<string, double> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _groups = new(StringComparer.Ordinal);
    private double _level;
    private double _levelVariance = 0.5;
    private double _unitVariance = 0.25;
    private double _groupVariance = 0.25;
    private double _growth;
    private double _growthVariance = KnownGrowthVariance;
    private double _growthError;
    private double _size = 10;

    private PooledModel(double middle) => _middle = middle;

    /// <summary>Growth a year that the series have in common: 0.05 is five in a hundred.</summary>
    public double CommonGrowth => Math.Exp(_growth) - 1;

    /// <summary>How much counts scatter beyond chance: variance = mean + mean²/size.</summary>
    public double Size => _size;

    /// <summary>Fits the model to what was reported; series without any report say nothing.</summary>
    /// <exception cref="ArgumentException">No series has a report.</exception>
    public static PooledModel Fit(IReadOnlyList<CountSeries> series)
    {
        var told = series.Where(s => s.Reported.Any()).ToList();
        if (told.Count == 0) throw new ArgumentException("No series has a report.", nameof(series));
        // Every n-th series in a fixed order: the same data give the same model.
        var step = (told.Count + MostFitted - 1) / MostFitted;
        var fitted = told.Where((_, i) => i % step == 0).ToList();
        var closed = fitted.SelectMany(s => s.Reported).Where(p => !p.IsOpen).DefaultIfEmpty(fitted[0].Reported.First()).ToList();
        var model = new PooledModel(closed.Average(p => p.Year)) { _level = Math.Log(Math.Max(0.1, closed.Average(p => p.Count!.Value))) };
        for (var round = 0; round < Rounds; round++) model.Improve(fitted);
        return model;
    }

    /// <summary>What the count of a year may be, given the series' own reports; a year with a count so far is no less than that.</summary>
    public CountDistribution Predict(CountSeries series, int year, int atLeast = 0) => Predict(Posterior(series), year, atLeast);

    /// <summary>The same of a posterior worked out before.</summary>
    internal CountDistribution Predict(Node[] posterior, int year, int atLeast) =>
        CountDistribution.Mixture([.. Spread(posterior).Select(n => (n.Weight, GrowthCurve.MeanAt(n, year - _middle)))], _size, atLeast);

    /// <summary>What several years may bring together: within a series they share level and growth, so they are added for each of these and then mixed.</summary>
    internal CountDistribution PredictSum(Node[] posterior, IReadOnlyList<(int Year, int AtLeast)> years)
    {
        if (years.Count == 0) return CountDistribution.Known(0);
        if (years is [var only]) return Predict(posterior, only.Year, only.AtLeast);
        // Counts of one size add up to a negative binomial of matched mean and variance; exact where the means are equal.
        var least = years.Sum(y => y.AtLeast);
        var parts = Spread(posterior).Select(n => (n.Weight, Mean: years.Sum(y => GrowthCurve.MeanAt(n, y.Year - _middle)))).ToList();
        return CountDistribution.Mixture(parts, _size * years.Count, least);
    }

    internal Node[] Posterior(CountSeries series) => GrowthCurve.Posterior(Observed(series), PriorOf(series));

    // The common growth is itself known only so well: it moves all series at once, far from the middle most.
    private IEnumerable<Node> Spread(Node[] posterior)
    {
        var sd = Math.Sqrt(_growthError);
        return posterior.SelectMany(n => new[] { n with { Weight = n.Weight / 6, Growth = n.Growth - (1.732 * sd) }, n with { Weight = n.Weight * 4 / 6 }, n with { Weight = n.Weight / 6, Growth = n.Growth + (1.732 * sd) } });
    }

    private List<(double Years, int Count, bool IsOpen)> Observed(CountSeries series) => [.. series.Reported.Select(p => (p.Year - _middle, p.Count!.Value, p.IsOpen))];

    private Prior PriorOf(CountSeries series)
    {
        var isUnitKnown = _units.TryGetValue(series.Unit, out var unit);
        var isGroupKnown = _groups.TryGetValue(series.Group, out var group);
        var variance = _levelVariance + (isUnitKnown ? 0 : _unitVariance) + (isGroupKnown ? 0 : _groupVariance);
        return new(_level + unit + group, variance, _growth, _growthVariance, _size);
    }

    private void Improve(List<CountSeries> series)
    {
        var posteriors = series.ConvertAll(Posterior);
        var levels = posteriors.ConvertAll(p => p.Sum(n => n.Weight * n.Level));
        var growths = posteriors.ConvertAll(p => p.Sum(n => n.Weight * n.Growth));
        _level = series.Select((s, i) => levels[i] - Of(_units, s.Unit) - Of(_groups, s.Group)).Average();
        _unitVariance = Share(series, levels, s => s.Unit, _units, s => Of(_groups, s.Group), _unitVariance);
        _groupVariance = Share(series, levels, s => s.Group, _groups, s => Of(_units, s.Unit), _groupVariance);
        _growth = growths.Sum() / (growths.Count + (_growthVariance / CommonGrowthVariance));
        double levelSquares = 0, growthSquares = 0;
        for (var i = 0; i < series.Count; i++)
        {
            var expected = _level + Of(_units, series[i].Unit) + Of(_groups, series[i].Group);
            foreach (var node in posteriors[i])
            {
                levelSquares += node.Weight * (node.Level - expected) * (node.Level - expected);
                growthSquares += node.Weight * (node.Growth - _growth) * (node.Growth - _growth);
            }
        }

        _levelVariance = Math.Max(0.005, (levelSquares + (Known * KnownLevelVariance)) / (series.Count + Known));
        _growthVariance = Math.Max(0.0005, (growthSquares + (Known * KnownGrowthVariance)) / (series.Count + Known));
        var informed = series.Count(s => s.Reported.Skip(1).Any());
        _growthError = 1 / ((1 / CommonGrowthVariance) + (informed / (_growthVariance + MeanVariance(posteriors))));
        _size = SizeFit.Of(series.ConvertAll(Observed), posteriors);
    }

    private static double Of(Dictionary<string, double> effects, string key) => effects.GetValueOrDefault(key);

    private static double MeanVariance(List<Node[]> posteriors) => posteriors.Average(p =>
    {
        var mean = p.Sum(n => n.Weight * n.Growth);
        return p.Sum(n => n.Weight * (n.Growth - mean) * (n.Growth - mean));
    });

    /// <summary>Effects of units or of groups, each drawn to 0 by as much as its few series leave open; answers how much they differ.</summary>
    private double Share(List<CountSeries> series, List<double> levels, Func<CountSeries, string> key, Dictionary<string, double> effects, Func<CountSeries, double> other, double variance)
    {
        var squares = 0.0;
        var groups = Enumerable.Range(0, series.Count).GroupBy(i => key(series[i]), StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            var left = group.Sum(i => levels[i] - _level - other(series[i]));
            var effect = left / (group.Count() + (_levelVariance / variance));
            effects[group.Key] = effect;
            squares += (effect * effect) + (_levelVariance / (group.Count() + (_levelVariance / variance)));
        }

        return Math.Max(0.001, (squares + 0.5) / (groups.Count + 2));
    }
}
