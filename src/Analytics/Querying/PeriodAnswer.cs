using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>The figures of a question in one period, before they are ordered, cut off, or set beside those of another.</summary>
internal sealed class PeriodAnswer
{
    /// <summary>The most rows of one period that are held to be compared, subtracted or turned: about 100 MB. A plain question has no such bound (<see cref="AnswerSpool"/>).</summary>
    public const int MostRows = 200_000;

    private readonly AnswerLayout _layout;
    private readonly Dictionary<string, AnswerRow> _byKey;
    private readonly Lazy<IReadOnlyDictionary<string, bool>> _covered;
    private readonly List<int> _reportingKeys;
    private readonly Lazy<IReadOnlyList<object?>> _totals;
    private readonly LaunchDates _launched;
    private readonly IReadOnlyList<QueryWarning> _remarks;

    private PeriodAnswer(
        Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, LaunchDates launched, IEnumerable<AnswerRow> rows,
        Func<IReadOnlyList<object?>> totals, IReadOnlyList<QueryWarning> remarks)
    {
        _layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        _launched = launched;
        _remarks = remarks;
        Scope = scope;
        Rows = [.. rows.Select(r => launched.Apply(r, _layout))];
        _totals = new(() => launched.Apply(new AnswerRow(totals(), null), new AnswerLayout(Ungrouped(query), model, scope.Map is { HasParts: true }), isTotal: true).Values);
        _byKey = Rows.ToDictionary(_layout.Key, StringComparer.Ordinal);
        _reportingKeys = [.. _layout.KeyIndexes.Where(i => _layout.DimensionOf(_layout.Columns[i])!.ReportingSql is not null)];
        _covered = new(() => Covered(data, query, scope, model));
    }

    /// <summary>The period, units and conditions.</summary>
    public QueryScope Scope { get; }

    /// <summary>The rows, in no order.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>Values of the measures without groups, computed from the facts.</summary>
    public IReadOnlyList<object?> Totals => _totals.Value;

    /// <summary>Reports of each year.</summary>
    public IReadOnlyList<YearCoverage> Coverage { get; private init; } = [];

    /// <summary>Remarks on this period; to be read after its rows.</summary>
    public IEnumerable<QueryWarning> Warnings => _remarks.Concat(_launched.Warnings);

    /// <summary>Asks for the period; for an increment both reviews, and takes one off the other.</summary>
    public static PeriodAnswer Ask(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (query.By.Contains(ReportingModel.Review))
            return ByReview(data, query, scope, model);
        var launched = LaunchDates.Read(data, query, scope);
        return scope.Less is null ? Cumulative(data, query, scope, model, launched) : Increment(data, query, scope, model, launched);
    }

    private static PeriodAnswer Cumulative(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, LaunchDates launched)
    {
        var ungrouped = Ungrouped(query);
        return new(
            data, query, scope, model, launched,
            ReadRows(data, query, scope, model),
            () => QueryCompiler.Compile(ungrouped, scope, model).Read(data.Connection, new AnswerLayout(ungrouped, model, scope.Map is { HasParts: true }).ReadRow).Single().Values,
            [.. scope.Warnings, .. PeriodRemarks.Of(data, query, scope, model)])
        {
            Coverage = PeriodRemarks.Coverage(data, query, scope, model),
        };
    }

    /// <exception cref="QueryException">There are more than may be held.</exception>
    private static List<AnswerRow> ReadRows(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        var rows = QueryCompiler.AtMost(MostRows + 1, QueryCompiler.Compile(query, scope, model)).Read(data.Connection, new AnswerLayout(query, model, scope.Map is { HasParts: true }).ReadRow);
        return rows.Count <= MostRows ? rows : throw TooManyRows(string.Join(", ", query.By));
    }

    /// <summary>The refusal of what cannot be held.</summary>
    public static QueryException TooManyRows(string word) => new([new(QueryErrorCode.TooManyRows, word,
        $"Câu hỏi này phải giữ hơn {MostRows.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} dòng trong bộ nhớ. Hãy chia theo ít chiều hơn, thu hẹp đơn vị hay kỳ, hoặc bỏ phần so sánh, xoay bảng, tổng con, điều kiện trên chỉ số.")]);

    /// <summary>Each review asked for by itself; the total is that of the scope, which is the last of them.</summary>
    private static PeriodAnswer ByReview(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        var layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        var at = layout.Columns.TakeWhile(c => c.Name != ReportingModel.Review).Count();
        var single = query with { By = [.. query.By.Where(d => d != ReportingModel.Review)], Order = [] };
        var whole = Ask(data, single, scope, model);
        var reviews = scope.Reviews.Select(r => (Review: r, Answer: Ask(data, single, r.Scope, model))).ToList();
        var rows = reviews.SelectMany(r => r.Answer.Rows, (r, row) => row with { Values = [.. row.Values.Take(at), r.Review.Id, r.Review.Name, .. row.Values.Skip(at)] });
        return new(data, query, scope, model, LaunchDates.None(query, scope), rows, () => whole.Totals, [.. whole.Warnings.Concat(reviews.SelectMany(r => r.Answer.Warnings)).Distinct()])
        {
            Coverage = whole.Coverage,
        };
    }

    /// <summary>Cumulative to the second review less cumulative to the first; a ratio is computed again from what is left of its two sums.</summary>
    private static PeriodAnswer Increment(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, LaunchDates launched)
    {
        var parts = new IncrementParts(query, model);
        var (before, after) = (scope.Less!, scope with { Less = null });
        // What had not begun by the first review counts as nothing there, not as a gap that would swallow the increment.
        var first = Cumulative(data, parts.Query, before, parts.Model, LaunchDates.None(query, before));
        var second = Cumulative(data, parts.Query, after, parts.Model, LaunchDates.None(query, after));
        var since = LaterReports.Of(data, query, before, after, model);
        var rows = second.Union(first).Select(r => r with
        {
            Values = [.. r.Values.Take(first._layout.FirstMeasure), .. Known(parts.Subtract(second.Values(r), first.Reaches(r) ? first.Values(r) : null), v => since?.HideChange(r, v))],
        });
        return new(data, query, scope, model, launched, rows, () => [.. Known(parts.Subtract(second.Totals, first.ReachesAny ? first.Totals : null), v => since?.HideTotalChange(v))],
            [.. first._remarks.Concat(second._remarks).Distinct()])
        {
            Coverage = [.. second.Coverage.Where(c => c.Year >= before.ToYear)],
        };

        // Counts that nobody can have added to are gaps.
        IEnumerable<object?> Known(IReadOnlyList<object?> values, Func<object?, bool?> hide) =>
            values.Select((v, i) => model.FindMeasure(query.Measures[i]) is { CountsFacts: true, DenominatorSql: null } && hide(v) == true ? null : v);
    }

    /// <summary>The rows of both answers, each once: what only the other period has is a row too.</summary>
    public IEnumerable<AnswerRow> Union(params IEnumerable<PeriodAnswer> others) =>
        Rows.Concat(others.SelectMany(o => o.Rows)).DistinctBy(_layout.Key, StringComparer.Ordinal);

    /// <summary>The measures of the row of these groups; a row that the period does not have is 0 where a report covers it, else a gap.</summary>
    public IReadOnlyList<object?> Values(AnswerRow row)
    {
        if (_byKey.TryGetValue(_layout.Key(row), out var own))
            return [.. own.Values.Skip(_layout.FirstMeasure)];
        var isCovered = _covered.Value.GetValueOrDefault(AnswerLayout.KeyOf(row, _reportingKeys));
        var absent = row with { Values = [.. row.Values.Take(_layout.FirstMeasure), .. _layout.Measures.Select(m => m.CountsFacts && m.DenominatorSql is null && isCovered ? (object?)0L : null)] };
        return [.. _launched.Apply(absent, _layout).Values.Skip(_layout.FirstMeasure)];
    }

    /// <summary>True where a report of the period could tell of the row, whether or not one came: not of a year, or a unit, that lies wholly after it.</summary>
    private bool Reaches(AnswerRow row) => _covered.Value.ContainsKey(AnswerLayout.KeyOf(row, _reportingKeys));

    /// <summary>True unless the question's own conditions leave nothing of the period.</summary>
    private bool ReachesAny => _covered.Value.Count > 0;

    private static MetricQuery Ungrouped(MetricQuery query) => query with { By = [], Order = [] };

    /// <summary>Whether a report was received, for each group of reports that the period has.</summary>
    internal static Dictionary<string, bool> Covered(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        var spine = query with
        {
            Measures = ["receivedSubmissions"],
            By = [.. query.By.Where(d => model.FindDimension(d)!.ReportingSql is not null)],
            Order = [],
        };
        var layout = new AnswerLayout(spine, model, scope.Map is { HasParts: true });
        // Without groups there is a row even of no reports: it has no number of them.
        return QueryCompiler.Compile(spine, scope, model).Read(data.Connection, layout.ReadRow).Where(r => spine.By.Count > 0 || r.Values[layout.FirstMeasure] is not null)
            .ToDictionary(layout.Key, r => r.Values[layout.FirstMeasure] is > 0L, StringComparer.Ordinal);
    }
}
