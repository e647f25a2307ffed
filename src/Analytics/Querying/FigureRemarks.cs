using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>What the reader must know about the figures themselves: what a hold keeps out of them, and how a share reads its words.</summary>
internal static class FigureRemarks
{
    private const string Held = "held";

    /// <summary>Whom a share counts as direct labour: the words of the law and of plans leave officials without a leading post open.</summary>
    public static Title DirectLabour { get; } = new(
        "“Trực tiếp công tác, lao động” được hiểu là người không giữ chức vụ lãnh đạo, quản lý và không phải doanh nhân: công nhân, nông dân, cả công chức, viên chức làm chuyên môn.",
        "“Direct labour” is read as everyone without a leading post who is no entrepreneur: workers, farmers, and officials doing professional work as well.");

    /// <summary>The remarks on the measures of a question.</summary>
    public static IEnumerable<QueryWarning> Of(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model) =>
        OnHold(data, query, scope, model).Concat(Labour(data, query, scope, model));

    private static IEnumerable<QueryWarning> OnHold(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        // Nearly always nothing is on hold, which one look-up for all questions tells.
        if (query.Measures.Contains(Held) || query.Measures.All(m => model.FindMeasure(m)!.Base is not (MeasureBase.Exemplar or MeasureBase.Award)) || data.LookUp(QueryCompiler.AnyHold(), _ => true).Count == 0)
            yield break;
        var held = Counted(data, query, scope, model, model.FindMeasure(Held)!);
        if (held > 0)
            yield return new("on-hold", $"{Count(held)} điển hình đang tạm giữ, không được tính vào đây.", $"Exemplars on hold that do not count here: {Count(held)}.");
    }

    private static IEnumerable<QueryWarning> Labour(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        var shares = query.Measures.Select(m => model.FindMeasure(m)!).Where(m => m.Name.StartsWith("directLabour", StringComparison.Ordinal)).ToList();
        if (shares.Count == 0)
            yield break;
        yield return new("direct-labour-reading", DirectLabour.Vi, DirectLabour.En);
        foreach (var share in shares.DistinctBy(s => s.Base))
        {
            var unknown = Counted(data, query, scope, model, share with { Name = share.Name + "/unknown", Sql = "case when f.kind = 'individual' and f.category is null then f.weight else 0 end", DenominatorSql = null });
            var (vi, en) = share.Base == MeasureBase.Award ? ("lượt khen cá nhân", "Awards to individuals") : ("cá nhân điển hình", "Individuals");
            if (unknown > 0)
                yield return new("labour-class-unknown", $"{Count(unknown)} {vi} chưa rõ nghề nghiệp, chức vụ: không tính là lao động trực tiếp nhưng vẫn nằm ở mẫu số, nên tỷ lệ thật có thể cao hơn.",
                    $"{en} of unknown occupation: {Count(unknown)}. They do not count as direct labour and stay in the denominator, so the true share may be higher.");
        }
    }

    /// <summary>A measure of the whole question, without its groups.</summary>
    private static long Counted(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, Measure measure)
    {
        var whole = query with { Measures = [measure.Name], By = [], Order = [], Compare = [] };
        return data.LookUp(QueryCompiler.Compile(whole, scope, model with { Measures = [.. model.Measures, measure] }), r => r.IsDBNull(0) ? 0L : r.GetInt64(0))[0];
    }

    private static string Count(long value) => value.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
