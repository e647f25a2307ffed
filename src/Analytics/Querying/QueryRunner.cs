using System.Globalization;
using DienHinh.Analytics.Querying.Shaping;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Question in, answer out: the one way by which page, endpoint, command and report get a figure.</summary>
public static class QueryRunner
{
    /// <summary>Answers of up to so many rows are held in memory, and kept for the next who asks.</summary>
    public const int HeldRows = 10_000;

    /// <summary>The most rows that one answer may have.</summary>
    public const int LargestLimit = QueryCheck.LargestLimit;

    /// <summary>
    /// Answers a question; <paramref name="clock"/> says which years are closed by today, <paramref name="caller"/> what the one who asks may see (null: all).
    /// </summary>
    /// <exception cref="QueryException">The question has mistakes; it carries all of them.</exception>
    public static ResultTable Run(FactDatabase db, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null)
    {
        var dated = WithToday(query, clock ?? TimeProvider.System);
        using var data = Snapshot.Open(db);
        return Kept(data, dated, caller);
    }

    /// <summary>The same for an answer that may be large: its rows are read one after the other from where the database keeps them. The caller disposes it.</summary>
    /// <inheritdoc cref="Run(FactDatabase, MetricQuery, TimeProvider, CallerScope)" path="/exception"/>
    public static StreamedAnswer Open(FactDatabase db, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null)
    {
        if (query.Limit <= HeldRows)
            return StreamedAnswer.Of(Run(db, query, clock, caller));
        var (dated, model) = RatioParts.Spell(WithToday(query, clock ?? TimeProvider.System), SemanticModel.Default);
        var data = Snapshot.Open(db);
        try
        {
            var (scope, _, errors) = Prepare(data, dated, model, caller);
            if (errors.Count > 0)
                throw new QueryException(errors);
            if (Spooled(data, dated, scope, model) is var (head, rows, count))
                return new StreamedAnswer(head, rows, data) { Count = count };
            data.Dispose();
            return StreamedAnswer.Of(Run(db, query, clock, caller));
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Every mistake in a question; empty when it can be answered.</summary>
    public static IReadOnlyList<QueryError> Mistakes(FactDatabase db, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null)
    {
        using var data = Snapshot.Open(db);
        var (spelt, model) = RatioParts.Spell(WithToday(query, clock ?? TimeProvider.System), SemanticModel.Default);
        return Prepare(data, spelt, model, caller).Errors;
    }

    /// <summary>Whether a measure can be grouped and filtered by a dimension.</summary>
    public static bool Divides(Dimension dimension, Measure measure) =>
        QueryCheck.Check(new MetricQuery { Measures = [measure.Name], By = [dimension.Name] }, SemanticModel.Default).All(e => e.Code != "not-groupable");

    /// <summary>Changes with every accepted submission or decision, and with the catalogue.</summary>
    public static string DataVersion(FactDatabase db) => DataVersions.Current(db);

    /// <summary>Answers one of several questions about the same moment.</summary>
    internal static ResultTable Run(Snapshot data, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null) =>
        Kept(data, WithToday(query, clock ?? TimeProvider.System), caller);

    /// <summary>Looks the question's words up, and finds all its mistakes.</summary>
    internal static (QueryScope Scope, IReadOnlyDictionary<string, QueryScope> Bases, IReadOnlyList<QueryError> Errors) Prepare(
        Snapshot data, MetricQuery query, SemanticModel model, CallerScope? caller)
    {
        var errors = QueryCheck.Check(query, model);
        var (scope, bases, unknown) = new ScopeResolver(data, query, model, caller).Resolve();
        return (scope, bases, [.. errors, .. unknown]);
    }

    private static ResultTable Kept(Snapshot data, MetricQuery dated, CallerScope? caller) =>
        AnswerCache.Of(data.Database).Get(dated, CallerScope.Of(data.Database, caller), data.Version, () => Answer(data, dated, SemanticModel.Default, caller));

    private static ResultTable Answer(Snapshot data, MetricQuery asked, SemanticModel known, CallerScope? caller)
    {
        var (query, model) = RatioParts.Spell(asked, known);
        var (scope, bases, errors) = Prepare(data, query, model, caller);
        if (errors.Count > 0)
            throw new QueryException(errors);

        try
        {
            return Shaped(data, query, model, scope, bases);
        }
        catch (QueryException large) when (large.Errors is [{ Code: QueryErrorCode.TooManyRows }])
        {
            // What needs no other rows beside each row is ordered and cut off by the database.
            if (Spooled(data, query, scope, model) is var (head, rows, _))
                return head with { Rows = [.. rows] };
            throw;
        }
    }

    /// <summary>An answer whose rows the database keeps; null for one whose rows have to be held.</summary>
    private static (ResultTable Head, IEnumerable<IReadOnlyList<object?>> Rows, int Count)? Spooled(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (AnswerSpool.Of(data, query, scope, model) is not { } spool)
            return null;
        var layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        var totals = query.Totals ? PeriodAnswer.Ask(data, query with { By = [], Order = [] }, scope, model).Totals : null;
        var head = new ResultTable
        {
            Columns = layout.Columns,
            Rows = [],
            Totals = totals is null ? null : [.. Enumerable.Repeat<object?>(null, layout.FirstMeasure), .. totals],
            Periods = scope.Periods,
            DataVersion = data.Version,
            Truncated = query.Offset + (long)spool.Count < spool.TotalRows,
            TotalRows = spool.TotalRows,
            Included = query.Include,
            Warnings = [.. scope.Warnings.Concat(PeriodRemarks.Of(data, query, scope, model)).Concat(spool.Warnings).Distinct()],
        };
        return (WithCoverage(head, data, query, scope, model, PeriodRemarks.Coverage(data, query, scope, model)), spool.Rows, spool.Count);
    }

    private static ResultTable Shaped(Snapshot data, MetricQuery query, SemanticModel model, QueryScope scope, IReadOnlyDictionary<string, QueryScope> bases)
    {
        var answer = new GroupedAnswer(data, query, model, scope, bases);
        var warnings = new List<QueryWarning>();
        var shown = RowConditions.Apply(answer.Rows, query, answer.Columns, warnings);
        var pivot = query.Pivot.Count > 0 ? new Pivot(answer, query, shown) : null;
        var rows = pivot?.Rows ?? [.. answer.Sorted(shown)];
        IReadOnlyList<IReadOnlyList<object?>> given = [.. rows.Skip(query.Offset).Take(query.Limit).Select(r => r.Values)];
        var lineage = query.Include.Contains(Inclusion.Lineage) ? RowLineage.Of(data, query, scope, model, answer.Layout, given) : default;
        var table = new ResultTable
        {
            Columns = pivot?.Columns ?? answer.Columns,
            Rows = given,
            Totals = query.Totals ? pivot?.Totals() ?? answer.Totals : null,
            Subtotals = [.. query.Subtotals.Select(by => new SubtotalRows(by, [.. answer.Sorted(answer.By(by)).Select(r => r.Values)]))],
            Periods = [.. scope.Periods, .. bases.Values.SelectMany(b => b.Periods)],
            CoverageOf = answer.CoverageOf,
            DataVersion = data.Version,
            Truncated = rows.Count > (long)query.Offset + query.Limit,
            TotalRows = rows.Count,
            Included = query.Include,
            Lineage = lineage.Rows,
            Warnings = [.. answer.Warnings.Concat(warnings).Concat(lineage.Warnings ?? []).Distinct()],
        };
        return WithCoverage(table, data, query, scope, model, answer.Current.Coverage);
    }

    private static ResultTable WithCoverage(ResultTable table, Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<YearCoverage> years) => table with
    {
        Coverage = YearCoverage.Together(years) with { Estimated = UnitRemarks.Estimated(data, query, scope, model) },
        CoverageByYear = years.ToDictionary(c => c.Year, c => YearCoverage.Together([c])),
    };

    /// <summary>The question with the day written out, so that an answer kept from yesterday is not today's.</summary>
    internal static MetricQuery WithToday(MetricQuery query, TimeProvider clock)
    {
        var today = VietnamDay.Today(clock).ToString("'@'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return query with { Period = Dated(query.Period), Compare = [.. query.Compare.Select(c => c with { To = Dated(c.To)! })] };

        string? Dated(string? word) => PeriodWord.DependsOnToday(word) ? word + today : word;
    }
}
