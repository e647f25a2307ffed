using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Shaping;

/// <summary>A question under way to its answer: what it asks for, and the rows for any of its groupings.</summary>
internal sealed class GroupedAnswer
{
    private readonly Snapshot _data;
    private readonly MetricQuery _query;
    private readonly SemanticModel _model;
    private readonly QueryScope _scope;
    private readonly IReadOnlyDictionary<string, QueryScope> _bases;
    private readonly TopValues? _top;
    private readonly ComparedAnswer _whole;

    public GroupedAnswer(Snapshot data, MetricQuery query, SemanticModel model, QueryScope scope, IReadOnlyDictionary<string, QueryScope> bases)
    {
        (_data, _query, _model, _scope, _bases) = (data, query, model, scope, bases);
        _top = TopValues.Find(data, query, scope, bases.Values, model);
        Layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        Current = PeriodAnswer.Ask(data, query, scope, model);
        _whole = ComparedAnswer.Of(data, query, model, Layout, Current, bases);
        Columns = [.. _whole.Columns.Select(WithOthers)];
        Rows = WithTop(_whole.Rows, query);
    }

    /// <summary>The columns before those of comparisons.</summary>
    public AnswerLayout Layout { get; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The rows, in no order.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>The figures of the period asked about.</summary>
    public PeriodAnswer Current { get; }

    /// <summary>Reports behind each period compared with.</summary>
    public IReadOnlyDictionary<string, Coverage> CoverageOf => _whole.CoverageOf;

    /// <summary>Remarks on every period and comparison.</summary>
    public IEnumerable<QueryWarning> Warnings => _whole.Warnings;

    /// <summary>The grand total, aligned with the columns.</summary>
    public IReadOnlyList<object?> Totals => [.. Enumerable.Repeat<object?>(null, Layout.FirstMeasure), .. _whole.Totals()];

    /// <summary>The rows grouped by some of the dimensions alone, computed from the facts; the other dimensions are null, and so is what ranks rows.</summary>
    public IReadOnlyList<AnswerRow> By(IReadOnlyList<string> dimensions)
    {
        var query = ShapeCheck.WithoutRanks(_query with { By = [.. _query.By.Where(dimensions.Contains)] });
        return WithTop(Ask(query, _scope, _bases), query);
    }

    /// <summary>The rows in the order that the question asks for.</summary>
    public IEnumerable<AnswerRow> Sorted(IEnumerable<AnswerRow> rows) => RowOrder.Sort(rows, Layout, Columns, _query.Order);

    private List<AnswerRow> Ask(MetricQuery query, QueryScope scope, IReadOnlyDictionary<string, QueryScope> bases)
    {
        var layout = new AnswerLayout(query, _model, scope.Map is { HasParts: true });
        var answer = ComparedAnswer.Of(_data, query, _model, layout, PeriodAnswer.Ask(_data, query, scope, _model), bases, _whole);
        var places = _whole.Columns.Select(c => answer.Columns.ToList().FindIndex(own => own.Name == c.Name)).ToList();
        return [.. answer.Rows.Select(row => row with { Values = [.. places.Select(p => p < 0 ? null : row.Values[p])] })];
    }

    private IReadOnlyList<AnswerRow> WithTop(IReadOnlyList<AnswerRow> rows, MetricQuery query)
    {
        if (_top is null || !query.By.Contains(_top.Dimension.Name))
            return rows;
        var at = _whole.Columns.TakeWhile(c => c.Name != _top.Dimension.Name).Count();
        var kept = rows.Where(r => _top.Kept.Contains(TopValues.Text(r.Values[at])));
        if (_top.Rest is null)
            return [.. kept];
        var others = ShapeCheck.WithoutRanks(query with { By = [.. query.By.Where(d => d != _top.Dimension.Name)] });
        var cells = _top.OthersCells.ToList();
        return
        [
            .. kept,
            .. Ask(others, _top.Within(_scope), _bases.ToDictionary(b => b.Key, b => _top.Within(b.Value), StringComparer.Ordinal))
                .Select(r => r with { Values = [.. r.Values.Take(at), .. cells, .. r.Values.Skip(at + cells.Count)], IsOthers = true }),
        ];
    }

    /// <summary>Numbers and "the others" in one column are text together.</summary>
    private ResultColumn WithOthers(ResultColumn column) =>
        _top is { Rest: not null } && column.Name == _top.Dimension.Name ? column with { Type = ColumnType.Text } : column;
}
