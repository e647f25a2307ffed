using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Querying.Shaping;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Question in, answer out: the one way by which page, endpoint, command and report get a figure.</summary>
public static class QueryRunner
{
    /// <summary>
    /// Answers a question; <paramref name="clock"/> says which years are closed by today, <paramref name="caller"/> what the one who asks may see (null: all).
    /// </summary>
    /// <exception cref="QueryException">The question has mistakes; it carries all of them.</exception>
    public static ResultTable Run(FactDatabase db, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null)
    {
        var dated = WithToday(query, clock ?? TimeProvider.System);
        using var connection = db.Connect();
        return AnswerCache.Of(db).Get(dated, caller, DataVersion(connection), () => Answer(connection, dated, SemanticModel.Default, caller));
    }

    internal static ResultTable Run(DbConnection connection, MetricQuery query, SemanticModel model, TimeProvider? clock = null) =>
        Answer(connection, WithToday(query, clock ?? TimeProvider.System), model, null);

    private static ResultTable Answer(DbConnection connection, MetricQuery query, SemanticModel model, CallerScope? caller)
    {
        var errors = QueryCheck.Check(query, model);
        var (scope, bases, unknown) = new ScopeResolver(connection, query, model, caller).Resolve();
        if (errors.Count + unknown.Count > 0)
            throw new QueryException([.. errors, .. unknown]);

        var answer = new GroupedAnswer(connection, query, model, scope, bases);
        var warnings = new List<QueryWarning>();
        var shown = RowConditions.Apply(answer.Rows, query, answer.Columns, warnings);
        var pivot = query.Pivot.Count > 0 ? new Pivot(answer, query, shown) : null;
        var rows = pivot?.Rows ?? [.. answer.Sorted(shown)];
        return new ResultTable
        {
            Columns = pivot?.Columns ?? answer.Columns,
            Rows = [.. rows.Skip(query.Offset).Take(query.Limit).Select(r => r.Values)],
            Totals = query.Totals ? pivot?.Totals() ?? answer.Totals : null,
            Subtotals = [.. query.Subtotals.Select(by => new SubtotalRows(by, [.. answer.Sorted(answer.By(by)).Select(r => r.Values)]))],
            Periods = [.. scope.Periods, .. bases.Values.SelectMany(b => b.Periods)],
            Coverage = YearCoverage.Together(answer.Current.Coverage) with { Estimated = UnitRemarks.Estimated(connection, query, scope, model) },
            CoverageByYear = answer.Current.Coverage.ToDictionary(c => c.Year, c => YearCoverage.Together([c])),
            CoverageOf = answer.CoverageOf,
            DataVersion = DataVersion(connection),
            Truncated = rows.Count > (long)query.Offset + query.Limit,
            TotalRows = rows.Count,
            Warnings = [.. answer.Warnings.Concat(warnings).Distinct()],
        };
    }

    /// <summary>The question with the day written out, so that an answer kept from yesterday is not today's.</summary>
    private static MetricQuery WithToday(MetricQuery query, TimeProvider clock)
    {
        // The day in Viet Nam (UTC+7 all year).
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime).ToString("'@'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return query with { Period = Dated(query.Period), Compare = [.. query.Compare.Select(c => c with { To = Dated(c.To)! })] };

        string? Dated(string? word) => PeriodWord.DependsOnToday(word) ? word + today : word;
    }

    private static string DataVersion(DbConnection connection) => QueryCompiler.DataVersion().Read(connection, r => r.GetString(0))[0];
}
