using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// What the reader must know about the figures of a period: reports behind them, and what its rules left out. None of it depends on how an answer is grouped, so it is
/// looked up once for all questions of a scope.
/// </summary>
internal static class PeriodRemarks
{
    /// <summary>Coverage of each year that anything was owed or received in, by year.</summary>
    public static IReadOnlyList<YearCoverage> Coverage(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model) =>
        data.LookUp(QueryCompiler.CompileCoverage(query, scope, model), r => new YearCoverage(r.GetInt32(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.IsDBNull(4) ? null : r.GetInt64(4), r.IsDBNull(5) ? null : r.GetInt64(5)));

    /// <summary>How many records and targets the period's rules moved.</summary>
    public static IEnumerable<QueryWarning> Of(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model) =>
        YearOnly(data, query, scope, model).Concat(Targets(data, query, scope, model)).Concat(FigureRemarks.Of(data, query, scope, model))
            .Concat(scope.Map is null && scope.ComparedYears.Count == 0 ? [] : UnitRemarks.Of(data, query, scope, model, Coverage(data, query, scope, model)));

    private static IEnumerable<QueryWarning> Targets(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (query.Measures.All(m => model.FindMeasure(m)!.Base != MeasureBase.Target))
            yield break;
        var left = data.LookUp(QueryCompiler.CompileTargetsOfMoreYears(query, scope, model), r => r.GetInt64(0))[0];
        if (left > 0)
            yield return new("target-spans-more", $"{Count(left)} chỉ tiêu giao cho cả giai đoạn dài hơn kỳ này, nên không tính vào đây.", $"{Count(left)} of the targets are for a span longer than this period and do not count here.");
        if (query.Measures.Any(m => m is "achieved" or "attainment" or "shortfall" or TargetModel.Unreported)
            && data.LookUp(QueryCompiler.CompileUndecidedTargets(query, scope, model), r => r.GetDouble(0))[0] is > 0 and var open)
        {
            yield return new("target-not-reported", $"Chỉ tiêu {Count(open)} thuộc những năm, giai đoạn chưa đủ báo cáo: chưa biết đạt hay không, không tính là 0, nên không có trong tỷ lệ đạt và số còn thiếu.",
                $"{Count(open)} of the target belongs to years or stages that are not all reported: whether it was reached is not known, it does not count as 0, and attainment and shortfall leave it out.");
        }

        if (data.LookUp(QueryCompiler.TargetsOfClasses(scope.Plan), _ => true).Count == 0)
            yield break;
        foreach (var (unknown, other, names) in data.LookUp(QueryCompiler.CompileClassesOfTargets(query, scope, model), r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2))))
        {
            if (unknown > 0)
                yield return new("class-not-said", $"{Count(unknown)} điển hình không ghi loại đối tượng vẫn được tính vào chỉ tiêu giao riêng cho: {names}, vì mục của kế hoạch chỉ giao cho loại đó.",
                    $"Exemplars of no stated category that count for the targets set for {names} alone, because the item of the plan is for that category alone: {Count(unknown)}.");
            if (other > 0)
                yield return new("class-other", $"{Count(other)} điển hình ghi loại đối tượng khác nên không được tính vào chỉ tiêu giao riêng cho: {names}.",
                    $"Exemplars of another category that do not count for the targets set for {names} alone: {Count(other)}.");
        }
    }

    private static IEnumerable<QueryWarning> YearOnly(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (scope.CutOff is not { } day)
            yield break;
        foreach (var rows in s_dated.Where(b => query.Measures.Any(m => model.FindMeasure(m)!.Base == b.Key)))
        {
            var moved = data.LookUp(QueryCompiler.CompileYearOnlyAfter(query, scope, model, rows.Key), r => r.GetInt64(0))[0];
            if (moved > 0)
                yield return YearOnly(scope, day, $"{Count(moved)} {rows.Value.Vi}", $"{Count(moved)} {rows.Value.En}");
        }
    }

    /// <summary>What has dates of its own, in words.</summary>
    private static readonly Dictionary<MeasureBase, Title> s_dated = new()
    {
        [MeasureBase.Exemplar] = new("điển hình", "exemplars"), [MeasureBase.Award] = new("lượt khen thưởng", "awards"), [MeasureBase.Entry] = new("việc quanh điển hình", "activities around exemplars"),
    };

    private static QueryWarning YearOnly(QueryScope scope, DateOnly day, string moved, string english)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        var cutOff = Day(day);
        if (scope.FromDay is { } first)
            return new("year-only-left-out", $"{moved} chỉ ghi năm không được tính, vì không biết có thuộc khoảng từ {Day(first)} đến {cutOff} hay không.",
                $"{english} that give a year alone do not count: whether they lie between {Day(first)} and {cutOff} is not known.");
        return scope.YearOnlyCounts
            ? new("year-only-counted", $"{moved} chỉ ghi năm {year} được tính theo quy định của kế hoạch, dù hết năm mới sau ngày chốt {cutOff}.",
                $"{english} that give the year {year} alone count, as the plan rules, though the year ends after the cut-off on {cutOff}.")
            : new("year-only-left-out", $"{moved} chỉ ghi năm {year} không được tính, vì hết năm mới sau ngày chốt {cutOff}.",
                $"{english} that give the year {year} alone do not count, because the year ends after the cut-off on {cutOff}.");
    }

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private static string Count(double value) => value.ToString("#,##0.##", CultureInfo.GetCultureInfo("vi-VN"));
}
