using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// Of two periods that begin together, whether any report came for the time between their ends. Where none did, equal figures do not say that nothing was added:
/// the difference is a gap.
/// </summary>
internal sealed class LaterReports
{
    private readonly Dictionary<string, bool> _came;
    private readonly Lazy<bool> _noneCame;
    private readonly List<int> _keys;

    private LaterReports(Snapshot data, MetricQuery query, QueryScope between, SemanticModel model)
    {
        var layout = new AnswerLayout(query, model);
        _keys = [.. layout.KeyIndexes.Where(i => layout.DimensionOf(layout.Columns[i])!.ReportingSql is not null)];
        _came = PeriodAnswer.Covered(data, query, between, model);
        _noneCame = new(() => PeriodAnswer.Covered(data, query with { By = [], Order = [] }, between, model) is { Count: > 0 } all && !all.ContainsValue(true));
    }

    /// <summary>Those of the time after <paramref name="earlier"/> up to the end of <paramref name="later"/>; null where the one is not the beginning of the other.</summary>
    public static LaterReports? Of(Snapshot data, MetricQuery query, QueryScope earlier, QueryScope later, SemanticModel model) =>
        IsCumulative(earlier) && IsCumulative(later) && earlier.FromYear == later.FromYear && LastDay(earlier) < LastDay(later) && !query.By.Contains(ReportingModel.Review)
            ? new(data, query, later with { FromYear = LastDay(earlier).AddDays(1).Year }, model) : null;

    /// <summary>The difference of a row, which is a gap where it is nothing and no report could tell.</summary>
    public bool HideChange(AnswerRow row, object? change) => IsNothing(change) && _came.TryGetValue(AnswerLayout.KeyOf(row, _keys), out var came) && !came;

    /// <summary>The same of the total.</summary>
    public bool HideTotalChange(object? change) => IsNothing(change) && _noneCame.Value;

    private static bool IsNothing(object? change) => change is not null && Convert.ToDouble(change, CultureInfo.InvariantCulture) == 0;

    private static bool IsCumulative(QueryScope scope) => scope.FromDay is null && scope.Less is null && scope.ToYear >= scope.FromYear;

    private static DateOnly LastDay(QueryScope scope) => scope.CutOff ?? new DateOnly(scope.ToYear, 12, 31);
}
