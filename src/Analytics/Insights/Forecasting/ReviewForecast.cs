using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;

namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>The forecast of one plan to one review: gaps are predicted by the pooled model, what was reported stands, and both are added.</summary>
public sealed class ReviewForecast
{
    private const double Tail = 0.1;

    private readonly ForecastData _data;
    private readonly PooledModel? _model;
    private readonly Dictionary<CountSeries, Node[]> _posteriors = new(ReferenceEqualityComparer.Instance);

    private ReviewForecast(ForecastData data, PooledModel? model) => (_data, _model) = (data, model);

    /// <summary>The review, or "" where the plan names none: then the end of the plan.</summary>
    public required string Review { get; init; }

    /// <summary>Its cut-off: years are forecast that close by then.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>For all units together, then, where asked for, for each unit; or for each owner, the items that it leads added.</summary>
    public required IReadOnlyList<ForecastEntry> Entries { get; init; }

    /// <summary>Year by year, items added: those of which the entries for all units tell a forecast. Empty where there is none.</summary>
    public required IReadOnlyList<YearForecast> ByYear { get; init; }

    /// <summary>How many items, of how many, stand in <see cref="ByYear"/>; one with numbers for several kinds counts for each.</summary>
    public required (int Told, int All) ItemsByYear { get; init; }

    /// <summary>How well the model did on this very data, beside the usual forecasts; empty where the years are too few.</summary>
    public IReadOnlyList<BacktestRow> Backtest() => _model is null ? [] : Forecasting.Backtest.Run(_data.All);

    /// <summary>Builds the forecast of a plan.</summary>
    /// <param name="data">The moment.</param>
    /// <param name="plan">Plan id, which exists.</param>
    /// <param name="review">A review of it; null for the closing one.</param>
    /// <param name="units">The reports of the units that are asked about.</param>
    /// <param name="by">"unit": also a row for each unit; "owner": a row for each owner instead of each item; else null.</param>
    /// <param name="today">Reports of years that are not over by then are the least that will come.</param>
    /// <param name="knownTo">As if only the reports up to this year had come; null for all.</param>
    /// <exception cref="QueryException">There is no such review.</exception>
    internal static ReviewForecast Build(Snapshot data, string plan, string? review, IReadOnlyList<CompletenessEntry> units, string? by, DateOnly today, int? knownTo)
    {
        var reviews = InsightSql.Of("forecast_reviews", ("plan", plan)).Read(data.Connection, r => (Id: r.GetString(0), CutOff: DateOnly.FromDateTime(r.GetDateTime(2))));
        if (review is not null && !reviews.Exists(r => r.Id == review))
            throw new QueryException([QueryCheck.Unknown("bad-period", "kỳ sơ kết, tổng kết có ngày chốt", review, reviews.Select(r => r.Id))]);
        var (id, cutOff) = reviews.Find(r => review is null || r.Id == review) is { Id: not null } found ? found : ("", new DateOnly(Math.Max(1, units.Select(u => u.Year).DefaultIfEmpty(today.Year).Max()), 12, 31));
        var (facts, model) = ForecastPool.Of(data, today, knownTo);
        var forecast = new ReviewForecast(facts, model) { Review = id, CutOff = cutOff, Entries = [], ByYear = [], ItemsByYear = (0, 0) };
        var targets = InsightSql.Of("forecast_targets", ("plan", plan)).Read(data.Connection, r => new ForecastTarget(
            (r.GetString(0), Text(r, 1), Text(r, 2), Text(r, 3)), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), DateOnly.FromDateTime(r.GetDateTime(7)), r.GetBoolean(8))).ToLookup(t => t.Key);
        var counted = units.GroupBy(u => u.Unit, StringComparer.Ordinal).Select(g => (Unit: g.Key, Name: g.First().UnitName)).ToList();
        var closed = units.Where(u => (u.DueDate ?? new(u.Year, 12, 31)) <= cutOff).Select(u => u.Year).ToHashSet();
        var entries = new List<ForecastEntry>();
        var parts = new List<(CountSeries Series, HashSet<int> Years)>();
        var asked = new List<Part>();
        foreach (var group in facts.Groups.Where(g => g.Plan == plan))
        {
            var due = targets[group.Key].Where(t => t.ClosesOn <= cutOff).ToList();
            // A number for several years asks for all of them; without any number the years that close by the review count.
            var years = due.Count > 0 ? due.SelectMany(t => Enumerable.Range(t.FromYear, t.ToYear - t.FromYear + 1)).ToHashSet() : closed;
            if (years.Count == 0) continue;
            var series = counted.ConvertAll(u => facts.Series(group, u.Unit));
            asked.Add(new(group, series, years, due));
            entries.Add(forecast.Entry(asked[^1], null, null));
            // The sum by year says nothing of items that the table says nothing of.
            if (entries[^1].Median is not null) parts.AddRange(series.Select(s => (s, years)));
            if (by == "unit") entries.AddRange(series.Select((s, i) => forecast.Entry(new(group, [s], years, counted.Count == 1 ? due : []), counted[i].Unit, counted[i].Name)));
        }

        return new ReviewForecast(facts, forecast._model)
        {
            Review = id,
            CutOff = cutOff,
            Entries = by == "owner" ? [.. forecast.ByOwner(asked)] : entries,
            ByYear = [.. forecast.Years(parts)],
            ItemsByYear = (entries.Count(e => e is { Unit: null, Median: not null }), asked.Count),
        };
    }

    // An item that several lead together stands under each. Where some of an owner's items have numbers, those without would help to reach what they are no part of.
    private IEnumerable<ForecastEntry> ByOwner(List<Part> parts)
    {
        foreach (var owner in parts.SelectMany(p => p.Group.Leads).Distinct())
        {
            var led = parts.FindAll(p => p.Group.Leads.Contains(owner));
            var numbered = led.FindAll(p => p.Due.Count > 0);
            yield return Entry(numbered.Count > 0 ? numbered : led, (owner.Id, owner.Name, null, owner.Name), null, null);
        }
    }

    /// <summary>Counts that are forecast together: those of one group, their years and the numbers to reach over them.</summary>
    private sealed record Part(ForecastGroup Group, List<CountSeries> Series, HashSet<int> Years, List<ForecastTarget> Due)
    {
        public IEnumerable<(CountSeries Series, CountPoint Point)> Points => Series.SelectMany(s => s.Points.Where(p => Years.Contains(p.Year)).Select(p => (s, p)));
    }

    private ForecastEntry Entry(Part part, string? unit, string? unitName) =>
        Entry([part], (part.Group.Item, part.Group.ItemName, part.Group.Kind, part.Group.Owners), unit, unitName);

    private ForecastEntry Entry(List<Part> parts, (string Id, string Name, string? Kind, string? Owners) of, string? unit, string? unitName)
    {
        var due = parts.SelectMany(p => p.Due).ToList();
        int? target = due.Count > 0 ? due.Sum(t => t.Value) : null;
        var isExact = due.Count > 0 && due.TrueForAll(t => t.IsExact);
        var points = parts.SelectMany(p => p.Points).ToList();
        var known = points.Sum(p => p.Point.Count ?? 0);
        // A report that lacks is one, however many items it would fill.
        var reports = points.DistinctBy(p => (p.Series.Unit, p.Point.Year)).Count();
        var gaps = points.Where(p => IsGap(p.Point)).DistinctBy(p => (p.Series.Unit, p.Point.Year)).Count();
        var (from, to) = (parts.Min(p => p.Years.Min()), parts.Max(p => p.Years.Max()));
        // Units that never reported at all are forecast from others alone: more than half of such is a guess.
        var guessed = points.Count(p => !p.Series.Reported.Any());
        var sum = gaps == 0 ? CountDistribution.Known(known) : _model is null || guessed * 2 > points.Count || points.Count == 0 ? null : CountDistribution.Sum(parts.ConvertAll(p => Sum(p.Series, p.Years.Contains)));
        if (sum is null || points.Count == 0)
            return new(of.Id, of.Name, of.Kind, of.Owners, unit, unitName, from, to, known, gaps, target, null, null, null, null, null, Outlook.TooLittle, ForecastWords.TooLittle(known, gaps, reports));
        // More than a number asked for exactly counts as reached, as in the report on attainment; the sentence says so.
        double? probability = target is { } asked ? sum.AtLeast(asked) : null;
        var (low, median, high) = (sum.Quantile(Tail), sum.Quantile(0.5), sum.Quantile(1 - Tail));
        var outlook = target is null && parts.Exists(p => p.Group.IsNumberHidden) ? Outlook.NotShown : ForecastWords.Of(probability, gaps);
        return new(of.Id, of.Name, of.Kind, of.Owners, unit, unitName, from, to, known, gaps, target, median, low, high, probability,
            target is { } number ? sum.ExpectedShortfall(number) : null, outlook, ForecastWords.Sentence(outlook, known, gaps, target, isExact, low, high, probability));
    }

    private IEnumerable<YearForecast> Years(List<(CountSeries Series, HashSet<int> Years)> parts)
    {
        foreach (var year in parts.SelectMany(p => p.Series.Points.Select(x => x.Year).Where(p.Years.Contains)).Distinct().Order())
        {
            var asked = parts.FindAll(p => p.Years.Contains(year) && p.Series.Points.Any(x => x.Year == year)).ConvertAll(p => p.Series);
            var points = asked.ConvertAll(s => s.Points.First(p => p.Year == year));
            int? known = points.Exists(p => p.Count is not null) ? points.Sum(p => p.Count ?? 0) : null;
            if (!points.Exists(IsGap)) yield return new(year, known, known, known, known, IsForecast: false);
            else if (_model is null) yield return new(year, known, null, null, null, IsForecast: true);
            else if (Sum(asked, y => y == year) is var sum) yield return new(year, known, sum.Quantile(0.5), sum.Quantile(Tail), sum.Quantile(1 - Tail), IsForecast: true);
        }
    }

    private CountDistribution Sum(List<CountSeries> series, Func<int, bool> asks) => CountDistribution.Sum(
    [
        CountDistribution.Known(series.Sum(s => s.Points.Where(p => asks(p.Year) && !IsGap(p)).Sum(p => p.Count!.Value))),
        .. series.Select(s => (Series: s, Gaps: s.Points.Where(p => asks(p.Year) && IsGap(p)).Select(p => (p.Year, p.Count ?? 0)).ToList())).Where(s => s.Gaps.Count > 0)
            .Select(s => _model!.PredictSum(PosteriorOf(s.Series), s.Gaps)),
    ]);

    private Node[] PosteriorOf(CountSeries series) => _posteriors.TryGetValue(series, out var known) ? known : _posteriors[series] = _model!.Posterior(series);

    private static bool IsGap(CountPoint point) => point.Count is null || point.IsOpen;

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
