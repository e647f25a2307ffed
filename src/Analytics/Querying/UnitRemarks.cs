using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>What an answer says about the units behind it, in figures.</summary>
internal static class UnitRemarks
{
    /// <summary>The share of the figures that a rule for divided units placed; null where nothing was restated or nothing counts.</summary>
    public static double? Estimated(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (scope.Map is null)
            return null;
        var (placed, all) = data.LookUp(QueryCompiler.CompileEstimated(query, scope, model), r => (r.GetDouble(0), r.GetDouble(1)))[0];
        return all == 0 ? null : Math.Round(placed / all, 6);
    }

    /// <summary>How many exemplars a rule left out, and how many reports a like-for-like answer uses.</summary>
    public static IEnumerable<QueryWarning> Of(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<YearCoverage> coverage)
    {
        if (scope.Map is { LeftOut: { Count: > 0 } units })
        {
            var left = data.LookUp(QueryCompiler.CompileLeftOut(query, scope, model), r => r.GetInt64(0))[0];
            yield return new("left-out", $"Để ngoài {left.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} điển hình của {units.Count} đơn vị bị chia.",
                $"Exemplars of divided units that are left out: {left.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} (units: {units.Count}).");
        }

        if (scope.ComparedYears is [var first, ..] and [.., var last])
            yield return new("like-for-like",
                $"Chỉ tính đơn vị có báo cáo ở mọi năm so sánh ({(first == last ? $"{first}" : $"{first}–{last}")}): dùng {coverage.Sum(c => c.Used)} trong {coverage.Sum(c => c.Received)} báo cáo đã nhận.",
                $"Only units that reported every year compared ({(first == last ? $"{first}" : $"{first}–{last}")}) count: {coverage.Sum(c => c.Used)} of {coverage.Sum(c => c.Received)} submissions received.");
    }
}
