using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>The counts of one moment with the model fitted to them: forecasts and oddities rest on the same, which is worked out once for each state of the data.</summary>
/// <param name="Facts">The counts.</param>
/// <param name="Model">The model; null where the pool says nothing that a reader should rely on.</param>
internal sealed record ForecastPool(ForecastData Facts, PooledModel? Model)
{
    private const int LeastReports = 12;
    private const int LeastSeries = 4;

    /// <summary>The pool as known on a day.</summary>
    /// <param name="data">The moment.</param>
    /// <param name="today">The day.</param>
    /// <param name="knownTo">As if only the reports up to this year had come; null for all.</param>
    public static ForecastPool Of(Snapshot data, DateOnly today, int? knownTo) => InsightCache.Get(data, string.Create(CultureInfo.InvariantCulture, $"pool {today:O}|{knownTo}"), () =>
    {
        var facts = new ForecastData(data, today, knownTo);
        var enough = facts.All.Sum(s => s.Reported.Count()) >= LeastReports && facts.All.Count(s => s.Reported.Any()) >= LeastSeries;
        return new ForecastPool(facts, enough ? PooledModel.Fit(facts.All) : null);
    });
}
