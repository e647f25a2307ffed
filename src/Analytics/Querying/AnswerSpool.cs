using System.Text.Json;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// An answer that the database keeps for us, on disk where it grows large, so that a million rows need no memory here. The order is that of
/// <see cref="RowOrder"/>: the members of a dimension are few, so they are put in order here, and the rows by the places of their members.
/// </summary>
internal sealed class AnswerSpool
{
    private const int RowsAtATime = 8192;

    private readonly Snapshot _data;
    private readonly MetricQuery _query;
    private readonly AnswerLayout _layout;
    private readonly LaunchDates _launched;
    private readonly int _first;
    private readonly List<int> _textGroups = [];
    private readonly List<string> _usual = [];

    private AnswerSpool(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, LaunchDates launched)
    {
        _data = data;
        _query = query;
        _launched = launched;
        _layout = new AnswerLayout(query, model, scope.Map is { HasParts: true });
        Do(QueryCompiler.Spool(QueryCompiler.Compile(query, scope, model)));
        TotalRows = checked((int)QueryCompiler.SpooledRows().Read(data.Connection, r => r.GetInt64(0))[0]);
        Count = Math.Clamp(TotalRows - query.Offset, 0, query.Limit);
        PlaceMembers(model);
        Do(QueryCompiler.OrderSpooled(_textGroups, [.. query.Order.Select(Asked), .. _usual], launched.HasDates ? TotalRows : query.Limit, launched.HasDates ? 0 : query.Offset));
        _first = launched.HasDates ? query.Offset : 0;
        // Every row is looked at once before the first goes out, also those that are left out, so that what did not exist yet is told with the answer's head.
        if (launched.HasDates)
            foreach (var row in Read(0, TotalRows)) launched.Apply(row, _layout);
        Warnings = [.. launched.Warnings];
    }

    /// <summary>How many rows the question has.</summary>
    public int TotalRows { get; }

    /// <summary>How many of them are kept.</summary>
    public int Count { get; }

    /// <summary>Remarks on the rows.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; }

    /// <summary>The rows in order.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows => Read(_first, Count).Select(r => _launched.Apply(r, _layout, isTotal: true).Values);

    /// <summary>The answer put aside; null for a question whose rows have to be held to be worked out: comparisons, reviews side by side, increments, shapes.</summary>
    public static AnswerSpool? Of(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model)
    {
        if (query.Compare.Count > 0 || scope.Less is not null || query.By.Contains(ReportingModel.Review) || query.Include.Contains(Inclusion.Lineage)
            || query.Subtotals.Count > 0 || query.Pivot.Count > 0 || query.Top is not null || query.Filters.Any(f => model.FindDimension(f.Member) is null))
            return null;
        var launched = LaunchDates.Read(data, query, scope);
        // Figures of what did not exist become gaps after they are read; where they decide the order that is too late.
        return launched.HasDates && query.Order.Any(o => model.FindMeasure(o.TrimStart('-')) is not null) ? null : new(data, query, scope, model, launched);
    }

    private IEnumerable<AnswerRow> Read(int after, int count)
    {
        for (long from = after + 1L; from <= (long)after + count; from += RowsAtATime)
            foreach (var row in QueryCompiler.ReadSpooled(from, Math.Min((long)after + count, from + RowsAtATime - 1)).Read(_data.Connection, _layout.ReadRow)) yield return row;
    }

    private void PlaceMembers(SemanticModel model)
    {
        foreach (var (group, name) in _query.By.Index())
        {
            var dimension = model.FindDimension(name)!;
            if (dimension.Type != ColumnType.Text)
            {
                _usual.Add($"{QueryCompiler.SpooledColumn('k', group)} nulls last");
                continue;
            }

            var only = new AnswerLayout(new MetricQuery { Measures = [], By = [name] }, model);
            var members = QueryCompiler.SpooledMembers(group, dimension.Register is not null).Read(_data.Connection, only.ReadRow);
            var places = members.ConvertAll(m => new Place((string?)m.Values[0]));
            Rank(members, places, only, 0, (p, n) => p.Id = n);
            Rank(members, places, only, only.Columns.Count - 1, (p, n) => p.Name = n);
            Rank(members, places, only, null, (p, n) => p.Usual = n);
            Do(QueryCompiler.PlaceMembers(group, JsonSerializer.Serialize(places, JsonSerializerOptions.Web)));
            _textGroups.Add(group);
            if (RowOrder.IsAsInPlan(dimension))
                _usual.AddRange([$"{QueryCompiler.SpooledColumn('k', group)} is null", $"s.{QueryCompiler.PlanOrder} nulls last"]);
            _usual.Add(QueryCompiler.PlaceColumn(group, "usual"));
        }
    }

    /// <summary>Numbers the members in the order of a column, or the usual one; members that compare as equal share a place.</summary>
    private static void Rank(List<AnswerRow> members, List<Place> places, AnswerLayout only, int? column, Action<Place, int> put)
    {
        var at = members.Index().ToDictionary(m => (object)m.Item, m => places[m.Index], ReferenceEqualityComparer.Instance);
        IReadOnlyList<string> order = column is { } asked ? [only.Columns[asked].Name] : [];
        var place = 0;
        AnswerRow? before = null;
        foreach (var row in RowOrder.Sort(members, only, only.Columns, order))
        {
            if (before is null || column is not { } shared || RowOrder.CompareColumn(before, row, shared) != 0)
                place++;
            put(at[row], place);
            before = row;
        }
    }

    private string Asked(string word)
    {
        var (name, falling) = (word.TrimStart('-'), word.StartsWith('-') ? " desc" : "");
        if (_query.Measures.Index().FirstOrDefault(m => m.Item == name) is { Item: not null } measure)
            return $"{QueryCompiler.SpooledColumn('m', measure.Index)}{falling} nulls last";
        var (index, dimension) = _query.By.Index().First(d => d.Item == name || ResultColumn.LabelName(d.Item) == name);
        if (name != dimension)
            return QueryCompiler.PlaceColumn(index, "name") + falling;
        var key = QueryCompiler.SpooledColumn('k', index);
        return _textGroups.Contains(index) ? $"{key} is null, {QueryCompiler.PlaceColumn(index, "id")}{falling}" : $"{key}{falling} nulls last";
    }

    private void Do(CompiledQuery statement) => statement.Read(_data.Connection, _ => 0);

    private sealed record Place(string? K)
    {
        public int Id { get; set; }

        public int Name { get; set; }

        public int Usual { get; set; }
    }
}
