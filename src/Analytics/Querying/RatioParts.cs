using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>The two sums of every ratio that a question asks for, as measures of their own behind those asked for.</summary>
internal static class RatioParts
{
    /// <summary>The question with its sums, and the model that knows them; both unchanged where that was not asked for.</summary>
    public static (MetricQuery Query, SemanticModel Model) Spell(MetricQuery query, SemanticModel model)
    {
        if (!query.Include.Contains(Inclusion.RatioParts))
            return (query, model);
        var parts = query.Measures.Distinct(StringComparer.Ordinal).Select(model.FindMeasure).OfType<Measure>().Where(m => m.DenominatorSql is not null).SelectMany(Of).ToList();
        return (query with { Measures = [.. query.Measures, .. parts.Select(p => p.Name)] }, model with { Measures = [.. model.Measures, .. parts] });
    }

    private static IEnumerable<Measure> Of(Measure ratio)
    {
        var counted = ratio.Base == MeasureBase.Reporting ? "submission" : "exemplar";
        yield return ratio with
        {
            Name = ratio.Name + ".numerator", DenominatorSql = null, Unit = counted,
            Title = new(ratio.Title.Vi + ": tử số", ratio.Title.En + ": numerator"),
        };
        yield return ratio with
        {
            Name = ratio.Name + ".denominator", Sql = ratio.DenominatorSql!, DenominatorSql = null, Unit = ratio.Base == MeasureBase.Target ? "target" : counted,
            Title = new(ratio.Title.Vi + ": mẫu số", ratio.Title.En + ": denominator"),
        };
    }
}
