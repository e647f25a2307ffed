using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// What stands behind one cell, page by page. For an increment between two reviews it is what the later one has beyond the earlier; both are then read
/// whole, because only together they say what is left.
/// </summary>
internal sealed class CellSources(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<object?> cell)
{
    private const int All = PeriodAnswer.MostRows;

    public (IReadOnlyList<ReportBehind> Page, int Total) Reports(int limit, int offset)
    {
        if (scope.Less is not { } before)
            return Page(Read(scope, limit, offset));
        var earlier = Read(before, All, 0).Where(r => r.Item.IsReceived).Select(r => (r.Item.Plan, r.Item.Unit, r.Item.Year)).ToHashSet();
        return Page([.. Read(scope with { Less = null }, All, 0).Where(r => !earlier.Contains((r.Item.Plan, r.Item.Unit, r.Item.Year))).Select(r => r.Item)], limit, offset);

        List<(ReportBehind Item, int Total)> Read(QueryScope at, int most, int first) =>
            Whole(QueryCompiler.CompileReportsBehind(query, at, model, cell, most, first).Read(data.Connection, FactReading.ReadReport), most);
    }

    public (IReadOnlyList<TargetSource> Page, int Total) Targets(int limit, int offset)
    {
        if (scope.Less is not { } before)
            return Page(Read(scope, limit, offset));
        var earlier = Read(before, All, 0).ToDictionary(t => t.Item.Id, t => t.Item, StringComparer.Ordinal);
        List<TargetSource> changed = [.. Read(scope with { Less = null }, All, 0).Select(t => t.Item).Select(later => earlier.TryGetValue(later.Id, out var old)
            ? later with { Value = Less(later.Value, old.Value), Achieved = Less(later.Achieved, old.Achieved) } : later).Where(t => Number(t.Value) != 0 || Number(t.Achieved) != 0)];
        return Page(changed, limit, offset);

        List<(TargetSource Item, int Total)> Read(QueryScope at, int most, int first) =>
            Whole(QueryCompiler.CompileTargetsBehind(query, at, model, cell, most, first).Read(data.Connection, FactReading.ReadTarget), most);
    }

    public (IReadOnlyList<RowSource> Page, int Total) Facts(Measure measure, int limit, int offset)
    {
        var name = measure.Base == MeasureBase.Target ? "achieved" : measure.Name;
        if (scope.Less is not { } before)
            return Page(Read(scope, limit, offset));
        var earlier = Read(before, All, 0).ToDictionary(f => f.Item.Id, f => f.Item, StringComparer.Ordinal);
        var changed = new List<RowSource>();
        foreach (var (fact, _) in Read(scope with { Less = null }, All, 0))
        {
            if (!earlier.Remove(fact.Id, out var old)) changed.Add(fact);
            else if (Number(fact.Counts[name]) != Number(old.Counts[name])) changed.Add(Counting(fact, Less(fact.Counts[name], old.Counts[name])!));
        }

        changed.AddRange(earlier.Values.Select(gone => Counting(gone, Less(0L, gone.Counts[name])!)));
        return Page(changed, limit, offset);

        List<(RowSource Item, int Total)> Read(QueryScope at, int most, int first) => Whole(measure.Base == MeasureBase.Target
            ? QueryCompiler.CompileAchieved(query, at, model, cell, most, first).Read(data.Connection, r => FactReading.ReadFact(r, 0, [name]))
            : QueryCompiler.CompileFacts(query, at, model, cell, most, first).Read(data.Connection, r => FactReading.ReadFact(r, query.By.Count, [name])), most);
        RowSource Counting(RowSource fact, object count) => fact with { Counts = new Dictionary<string, object>(StringComparer.Ordinal) { [name] = count } };
    }

    private static (IReadOnlyList<T> Page, int Total) Page<T>(List<(T Item, int Total)> read) => ([.. read.Select(r => r.Item)], read.Count == 0 ? 0 : read[0].Total);

    private static (IReadOnlyList<T> Page, int Total) Page<T>(IReadOnlyList<T> all, int limit, int offset) => ([.. all.Skip(offset).Take(limit)], all.Count);

    /// <exception cref="QueryException">There are more than may be held.</exception>
    private List<(T Item, int Total)> Whole<T>(List<(T Item, int Total)> read, int most) =>
        most == All && read.Count > 0 && read[0].Total > All ? throw PeriodAnswer.TooManyRows(query.Measures[0]) : read;

    private static object? Less(object? later, object? earlier) => (later, earlier) switch
    {
        (null, _) => null,
        (_, null) => later,
        (long a, long b) => a - b,
        var (a, b) => Number(a) - Number(b),
    };

    private static double Number(object? value) => value is null ? 0 : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
