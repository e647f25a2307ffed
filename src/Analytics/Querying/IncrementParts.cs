using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// A question whose measures are all sums, so that one period can be taken off another: a ratio is asked for as its two sums. Beside numbers to reach
/// stands the target itself, which tells "nothing was due yet" (0) from "not reported" (a gap).
/// </summary>
internal sealed class IncrementParts
{
    private readonly List<(Measure Measure, int Sum, int? Denominator)> _measures = [];
    private readonly int _due;

    public IncrementParts(MetricQuery query, SemanticModel model)
    {
        var asked = new List<Measure>();
        foreach (var measure in query.Measures.Select(m => model.FindMeasure(m)!))
        {
            asked.Add(measure with { Name = measure.Name + "/sum", DenominatorSql = null });
            var sum = asked.Count - 1;
            if (measure.DenominatorSql is { } denominator)
                asked.Add(measure with { Name = measure.Name + "/over", Sql = denominator, DenominatorSql = null });
            _measures.Add((measure, sum, measure.DenominatorSql is null ? null : asked.Count - 1));
        }

        _due = _measures.Exists(m => m.Measure.Base == MeasureBase.Target) ? asked.Count : -1;
        if (_due >= 0)
            asked.Add(model.FindMeasure("target")! with { Name = "target/due" });
        Model = model with { Measures = [.. model.Measures, .. asked] };
        Query = query with { Measures = [.. asked.Select(m => m.Name)], Order = [], Compare = [] };
    }

    /// <summary>The question about sums.</summary>
    public MetricQuery Query { get; }

    /// <summary>The model that knows them.</summary>
    public SemanticModel Model { get; }

    /// <summary>
    /// The measures asked for: later less earlier. A gap on either side leaves a gap; where the earlier review could not tell of the row at all (null), nothing is taken off.
    /// </summary>
    public IReadOnlyList<object?> Subtract(IReadOnlyList<object?> later, IReadOnlyList<object?>? earlier) => [.. _measures.Select(m =>
    {
        var isOff = earlier is not null && (m.Measure.Base != MeasureBase.Target || earlier[_due] is not null);
        var sum = Less(m.Sum);
        if (m.Denominator is not { } over)
            return sum;
        return Less(over) is { } less && Number(less) is var d && d != 0 && sum is not null ? Number(sum) / d : null;

        object? Less(int index) => (later[index], isOff ? earlier![index] : 0L) switch
        {
            (long l, long e) => l - e,
            // Where units count in part, so do the sums.
            ({ } l, { } e) => Number(l) - Number(e),
            _ => null,
        };
    })];

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
