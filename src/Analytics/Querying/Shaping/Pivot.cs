using System.Globalization;

namespace DienHinh.Analytics.Querying.Shaping;

/// <summary>Rows turned so that the values of some dimensions stand as columns, each with all measures.</summary>
internal sealed class Pivot
{
    /// <summary>The most columns of measures; beyond, a table can be neither read nor printed.</summary>
    public const int MostColumns = 500;

    private readonly GroupedAnswer _answer;
    private readonly MetricQuery _query;
    private readonly List<int> _rowCells;
    private readonly List<int> _rowKeys;
    private readonly List<int> _columnKeys;
    private readonly List<int> _measures;
    private readonly List<AnswerRow> _heads;

    public Pivot(GroupedAnswer answer, MetricQuery query, IReadOnlyList<AnswerRow> rows)
    {
        (_answer, _query) = (answer, query);
        var columns = answer.Columns;
        _rowCells = [.. Enumerable.Range(0, answer.Layout.FirstMeasure).Where(i => !query.Pivot.Contains(answer.Layout.DimensionOf(columns[i])!.Name))];
        _rowKeys = [.. _rowCells.Where(i => columns[i].Role == ColumnRole.Dimension)];
        _columnKeys = [.. answer.Layout.KeyIndexes.Except(_rowKeys)];
        _measures = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Role == ColumnRole.Measure)];
        _heads = [.. RowOrder.Sort(rows.DistinctBy(r => AnswerLayout.KeyOf(r, _columnKeys)).Select(Head), answer.Layout, columns, [])];
        if (_heads.Count * _measures.Count > MostColumns)
            throw new QueryException([new("too-many-columns", "pivot", $"Bảng xoay sẽ có {_heads.Count * _measures.Count} cột số, nhiều nhất là {MostColumns}. Hãy xoay theo chiều có ít giá trị hơn, hoặc thêm điều kiện.")]);
        Columns = [.. _rowCells.Select(i => columns[i]), .. _heads.SelectMany(h => _measures.Select(m => Column(columns[m], h))), .. query.Totals ? _measures.Select(m => TotalColumn(columns[m])) : []];
        Rows = [.. Turn(rows)];
    }

    /// <summary>The columns: dimensions that stay, then for each value its measures, then totals.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The rows, ordered by the question.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>The row of totals by column, its last cells the grand total.</summary>
    public IReadOnlyList<object?> Totals()
    {
        var whole = _answer.Totals;
        var byHead = _answer.By(_query.Pivot).ToDictionary(r => AnswerLayout.KeyOf(r, _columnKeys), StringComparer.Ordinal);
        return
        [
            .. _rowCells.Select(_ => (object?)null),
            .. _heads.SelectMany(h => Measures(byHead.GetValueOrDefault(AnswerLayout.KeyOf(h, _columnKeys)))),
            .. _measures.Select(m => whole[m]),
        ];
    }

    private IEnumerable<AnswerRow> Turn(IReadOnlyList<AnswerRow> rows)
    {
        var totals = _query.Totals
            ? _answer.By([.. _query.By.Except(_query.Pivot)]).ToDictionary(r => AnswerLayout.KeyOf(r, _rowKeys), StringComparer.Ordinal)
            : [];
        var groups = rows.ToLookup(r => AnswerLayout.KeyOf(r, _rowKeys), StringComparer.Ordinal);
        // Ordered by its dimensions first: what an order by columns leaves equal stays so.
        var turned = RowOrder.Sort(groups.Select(g => g.First()), _answer.Layout, _answer.Columns, [])
            .Select(first =>
            {
                var key = AnswerLayout.KeyOf(first, _rowKeys);
                var cells = groups[key].ToDictionary(r => AnswerLayout.KeyOf(r, _columnKeys), StringComparer.Ordinal);
                return first with
                {
                    Values =
                    [
                        .. _rowCells.Select(i => first.Values[i]),
                        .. _heads.SelectMany(h => Measures(cells.GetValueOrDefault(AnswerLayout.KeyOf(h, _columnKeys)))),
                        .. _query.Totals ? Measures(totals.GetValueOrDefault(key)) : [],
                    ],
                };
            });
        var strange = _query.Order.Select(o => o.TrimStart('-')).Where(o => Columns.All(c => c.Name != o)).ToList();
        if (strange.Count > 0)
            throw new QueryException([.. strange.Select(o => QueryCheck.Unknown("unknown-column", "cột để sắp xếp", o, Columns.Select(c => c.Name)))]);
        return RowOrder.ByColumns(turned, Columns, _query.Order);
    }

    /// <summary>What a row says of its columns alone, so that heads are ordered by nothing else.</summary>
    private AnswerRow Head(AnswerRow row) => row with
    {
        Values = [.. row.Values.Select((v, i) => _rowCells.Contains(i) ? null : v)],
        PlanOrder = _columnKeys.Exists(i => _answer.Columns[i].Name is "movement" or "planItem") ? row.PlanOrder : null,
    };

    private IEnumerable<object?> Measures(AnswerRow? row) => _measures.Select(m => row?.Values[m]);

    private ResultColumn Column(ResultColumn measure, AnswerRow head)
    {
        var keys = _columnKeys.ConvertAll(i => TopValues.Text(head.Values[i]) ?? "-");
        var titles = _columnKeys.ConvertAll(i => Label(head, i));
        var several = _measures.Count > 1;
        var name = $"[{string.Join('|', keys)}]";
        return measure with
        {
            Name = measure.Name + name,
            Title = new(string.Join(" · ", several ? titles.Append(measure.Title.Vi) : titles), string.Join(" · ", several ? titles.Append(measure.Title.En) : titles)),
            Formula = measure.Formula is { } formula ? formula with { Columns = [.. formula.Columns.Select(c => c + name)] } : null,
            Of = measure.Name,
            Key = keys,
        };
    }

    private ResultColumn TotalColumn(ResultColumn measure) => measure with
    {
        Name = measure.Name + "[]",
        Title = _measures.Count > 1 ? new("Tổng · " + measure.Title.Vi, "Total · " + measure.Title.En) : new("Tổng", "Total"),
        Formula = measure.Formula is { } formula ? formula with { Columns = [.. formula.Columns.Select(c => c + "[]")] } : null,
        Of = measure.Name,
        Key = [],
    };

    private string Label(AnswerRow head, int index)
    {
        var dimension = _answer.Layout.DimensionOf(_answer.Columns[index])!;
        var shown = head.Values[dimension.HasLabel ? index + 1 : index];
        return shown is null ? dimension.None.Vi : Convert.ToString(shown, CultureInfo.InvariantCulture)!;
    }
}
