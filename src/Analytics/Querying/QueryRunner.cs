using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Question in, answer out: the one way by which page, endpoint, command and report get a figure.</summary>
public static class QueryRunner
{
    /// <summary>Answers a question; <paramref name="clock"/> says which years are closed by today.</summary>
    /// <exception cref="QueryException">The question has mistakes; it carries all of them.</exception>
    public static ResultTable Run(FactDatabase db, MetricQuery query, TimeProvider? clock = null)
    {
        var dated = WithToday(query, clock ?? TimeProvider.System);
        using var connection = db.Connect();
        return AnswerCache.Of(db).Get(dated, DataVersion(connection), () => Answer(connection, dated, SemanticModel.Default));
    }

    internal static ResultTable Run(DbConnection connection, MetricQuery query, SemanticModel model, TimeProvider? clock = null) =>
        Answer(connection, WithToday(query, clock ?? TimeProvider.System), model);

    private static ResultTable Answer(DbConnection connection, MetricQuery query, SemanticModel model)
    {
        var errors = QueryCheck.Check(query, model);
        var (scope, bases, unknown) = new ScopeResolver(connection, query, model).Resolve();
        if (errors.Count + unknown.Count > 0)
            throw new QueryException([.. errors, .. unknown]);

        var layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        var current = PeriodAnswer.Ask(connection, query, scope, model);
        var compared = ComparedAnswer.Of(connection, query, model, layout, current, bases);
        var ordered = RowOrder.Sort(compared.Rows, layout, compared.Columns, query.Order);
        return new ResultTable
        {
            Columns = compared.Columns,
            Rows = [.. ordered.Take(query.Limit).Select(r => r.Values)],
            Totals = query.Totals ? [.. Enumerable.Repeat<object?>(null, layout.FirstMeasure), .. compared.Totals()] : null,
            Periods = [.. scope.Periods, .. bases.Values.SelectMany(b => b.Periods)],
            Coverage = YearCoverage.Together(current.Coverage) with { Estimated = UnitRemarks.Estimated(connection, query, scope, model) },
            CoverageByYear = current.Coverage.ToDictionary(c => c.Year, c => YearCoverage.Together([c])),
            CoverageOf = compared.CoverageOf,
            DataVersion = DataVersion(connection),
            Truncated = compared.Rows.Count > query.Limit,
            TotalRows = compared.Rows.Count,
            Warnings = [.. compared.Warnings.Distinct()],
        };
    }

    /// <summary>The question with the day written out, so that an answer kept from yesterday is not today's.</summary>
    private static MetricQuery WithToday(MetricQuery query, TimeProvider clock)
    {
        // The day in Viet Nam (UTC+7 all year).
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime).ToString("'closed@'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return query with
        {
            Period = query.Period == PeriodWord.ClosedToday ? today : query.Period,
            Compare = [.. query.Compare.Select(c => c.To == PeriodWord.ClosedToday ? c with { To = today } : c)],
        };
    }

    private static string DataVersion(DbConnection connection) => QueryCompiler.DataVersion().Read(connection, r => r.GetString(0))[0];
}
