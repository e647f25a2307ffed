using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

internal static partial class QueryCompiler
{
    /// <summary>The movements that the plans in force name.</summary>
    private sealed partial class Compilation
    {
        private string Movements()
        {
            var measures = _measures.Where(m => m.Measure.Base == MeasureBase.Movement).Select(m => $"nullif({m.Measure.Sql}, 0) as {m.Key}");
            return $"""
                select {List(["1 as k", .. _groups.Select(g => $"{g.Dimension.MovementSql} as {g.Key}"), .. measures])}
                from v_movement_year v
                where {All(MovementConditions())}
                {GroupBy(_groups)}
                """;
        }

        private IEnumerable<string> MovementConditions() => ScopeConditions("v")
            .Append($"v.year between {Year(_scope.FromYear)} and {Year(_scope.ToYear)}")
            .Concat(_scope.Where.Select(MovementFilter))
            .Concat(_scope.Groups.Select(g => Joined(g, MovementFilter)));

        private string MovementFilter(MemberFilter filter)
        {
            var dimension = _model.FindDimension(filter.Member)!;
            return ColumnFilter(filter, dimension, dimension.MovementSql!);
        }
    }
}
