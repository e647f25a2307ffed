using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Question in, answer out: the one way by which page, endpoint, command and report get a figure.</summary>
public static class QueryRunner
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="QueryException">The question has mistakes; it carries all of them.</exception>
    public static ResultTable Run(FactDatabase db, MetricQuery query)
    {
        using var connection = db.Connect();
        return AnswerCache.Of(db).Get(query, DataVersion(connection), () => Run(connection, query, SemanticModel.Default));
    }

    internal static ResultTable Run(DbConnection connection, MetricQuery query, SemanticModel model)
    {
        var errors = QueryCheck.Check(query, model);
        var (scope, unknown) = new ScopeResolver(connection, query, model).Resolve();
        if (errors.Count + unknown.Count > 0)
            throw new QueryException([.. errors, .. unknown]);

        var layout = new AnswerLayout(query, model);
        var coverage = ReadCoverage(connection, query, scope, model);
        var rows = QueryCompiler.Compile(query, scope, model).Read(connection, layout.ReadRow);
        var ordered = RowOrder.Sort(rows, layout, query.Order);
        return new ResultTable
        {
            Columns = layout.Columns,
            Rows = [.. ordered.Take(query.Limit).Select(r => r.Values)],
            Totals = query.Totals ? Totals(connection, query, scope, model, layout) : null,
            Periods = scope.Periods,
            Coverage = YearCoverage.Together(coverage),
            CoverageByYear = coverage.ToDictionary(c => c.Year, c => YearCoverage.Together([c])),
            DataVersion = DataVersion(connection),
            Truncated = rows.Count > query.Limit,
            TotalRows = rows.Count,
            Warnings = [.. scope.Warnings, .. YearOnlyWarning(connection, query, scope, model), .. TargetWarnings(connection, query, scope, model)],
        };
    }

    private static string DataVersion(DbConnection connection) => QueryCompiler.DataVersion().Read(connection, r => r.GetString(0))[0];

    private static IReadOnlyList<object?> Totals(DbConnection connection, MetricQuery query, QueryScope scope, SemanticModel model, AnswerLayout layout)
    {
        var ungrouped = query with { By = [], Order = [] };
        var total = QueryCompiler.Compile(ungrouped, scope, model).Read(connection, new AnswerLayout(ungrouped, model).ReadRow).Single();
        return [.. layout.Columns.Where(c => c.Role != ColumnRole.Measure).Select(_ => (object?)null), .. total.Values];
    }

    /// <summary>Coverage of each year that anything was owed or received in, by year.</summary>
    private static List<YearCoverage> ReadCoverage(DbConnection connection, MetricQuery query, QueryScope scope, SemanticModel model) =>
        QueryCompiler.CompileCoverage(query, scope, model)
            .Read(connection, r => new YearCoverage(r.GetInt32(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.IsDBNull(4) ? null : r.GetInt64(4)));

    private static IEnumerable<QueryWarning> TargetWarnings(DbConnection connection, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (query.Measures.All(m => model.FindMeasure(m)!.Base != MeasureBase.Target))
            yield break;
        var left = QueryCompiler.CompileTargetsOfMoreYears(query, scope, model).Read(connection, r => r.GetInt64(0))[0];
        if (left > 0)
            yield return new("target-spans-more", $"{left.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} chỉ tiêu giao cho cả giai đoạn dài hơn kỳ này, nên không tính vào đây.");
    }

    private static IEnumerable<QueryWarning> YearOnlyWarning(DbConnection connection, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (scope.CutOff is not { } day || query.Measures.All(m => model.FindMeasure(m)!.Base != MeasureBase.Exemplar))
            yield break;
        var moved = QueryCompiler.CompileYearOnlyAfter(query, scope, model).Read(connection, r => r.GetInt64(0))[0];
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        var count = moved.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
        var cutOff = day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        if (moved > 0)
            yield return scope.YearOnlyCounts
                ? new("year-only-counted", $"{count} điển hình chỉ ghi năm {year} được tính theo quy định của kế hoạch, dù hết năm mới sau ngày chốt {cutOff}.")
                : new("year-only-left-out", $"{count} điển hình chỉ ghi năm {year} không được tính, vì hết năm mới sau ngày chốt {cutOff}.");
    }
}
