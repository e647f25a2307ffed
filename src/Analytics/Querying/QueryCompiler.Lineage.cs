using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>The facts behind figures: the same joins and conditions as the figures themselves, so that they add up to them.</summary>
internal static partial class QueryCompiler
{
    /// <summary>
    /// The facts that count in the groups of a question: k{i} for each dimension, id, then m{i} (how much it counts, null for not) for each measure, all
    /// of which count the same (exemplars, their awards, or what happened around them), then what and where it is. With <paramref name="cell"/> only those of one group.
    /// </summary>
    public static CompiledQuery CompileFacts(MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<object?>? cell, int limit, int offset) =>
        new Compilation(query, scope, model).Facts(cell, limit, offset);

    /// <summary>The numbers to reach of one group, with what counts towards each.</summary>
    public static CompiledQuery CompileTargetsBehind(MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<object?> cell, int limit, int offset) =>
        new Compilation(query, scope, model).TargetsBehind(cell, limit, offset);

    /// <summary>The facts that count towards the numbers to reach of one group, in the shape of <see cref="CompileFacts"/> with one measure.</summary>
    public static CompiledQuery CompileAchieved(MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<object?> cell, int limit, int offset) =>
        new Compilation(query, scope, model).Achieved(cell, limit, offset);

    /// <summary>The reports of one group, owed or received.</summary>
    public static CompiledQuery CompileReportsBehind(MetricQuery query, QueryScope scope, SemanticModel model, IReadOnlyList<object?> cell, int limit, int offset) =>
        new Compilation(query, scope, model).ReportsBehind(cell, limit, offset);

    private sealed partial class Compilation
    {
        private const string Place = "c.id, c.source, c.kind, c.year, c.unit_id, u.name, c.submission_id, s.file_name, x.name, x.sheet, x.cells, count(*) over ()";

        private const string PlaceOrder = "c.year, c.unit_id, c.submission_id, x.sheet, try_cast(regexp_extract(c.id, '([0-9]+)$', 1) as integer), c.id";

        public CompiledQuery Facts(IReadOnlyList<object?>? cell, int limit, int offset)
        {
            var rows = _measures[0].Measure.Base;
            var source = rows == MeasureBase.Entry ? "'entry' as source" : "f.source";
            List<string> columns = ["f.id", source, "f.kind", "f.year", "f.unit_id", "f.submission_id"];
            var measures = _measures.Where(m => m.Measure.Base == rows).ToList();
            var conditions = FigureConditions(rows).Append(YearCondition()).Concat(Cell(cell, Key));
            return _parameters.ToQuery($"""
                {WithStep()} counted as (
                    select {List([.. _groups.Select(g => $"{Key(g.Dimension)} as {g.Key}"), .. columns,
                        .. measures.Select(m => $"{FigureValue(m.Measure)} as {m.Key}")])}
                    from {RowsOf(rows)} f
                    {JoinBridges(rows)}
                    where {All(conditions)}
                    group by {List([.. _groups.Select(g => g.Key), .. columns.Where(c => c[0] == 'f')])})
                select {List([.. _groups.Select(g => "c." + g.Key), .. measures.Select(m => "c." + m.Key), Place])}
                {Where(measures.Select(m => m.Measure.DenominatorSql is null ? $"c.{m.Key} <> 0" : $"c.{m.Key} is not null"))}
                {Page(PlaceOrder, limit, offset)}
                """);

            string Key(Dimension dimension) => KeySql(dimension, rows);
        }

        public CompiledQuery Achieved(IReadOnlyList<object?> cell, int limit, int offset) => _parameters.ToQuery($"""
            {WithStep()} aims as ({Aims()}),
            counted as (
                select f.id, f.source, f.kind, f.year, f.unit_id, f.submission_id, {Counted($"sum(f.weight{TargetShare})")} as m0
                from aims t
                {string.Join('\n', TargetBridges().Select(JoinTargetBridge))}
                join v_target_exemplar f on f.target_id = t.id
                where f.is_asked is not false and {Reached(_model.FindMeasure("recognised")!)} and t.achieved is not null and {All(Cell(cell, TargetKeySql))}
                group by f.id, f.source, f.kind, f.year, f.unit_id, f.submission_id)
            select c.m0, {Place}
            {Where(["c.m0 <> 0"])}
            {Page(PlaceOrder, limit, offset)}
            """);

        public CompiledQuery TargetsBehind(IReadOnlyList<object?> cell, int limit, int offset) => _parameters.ToQuery($"""
            {WithStep()} aims as ({Aims()})
            select t.id, t.item_id, i.name, t.kind, t.from_year, t.to_year, {Counted("sum(t.value)")}, {Counted("sum(t.achieved)")}, bool_and(t.is_decided), count(*) over ()
            from aims t
            {string.Join('\n', TargetBridges().Select(JoinTargetBridge))}
            left join v_item i on i.id = t.item_id
            where {All(Cell(cell, TargetKeySql))}
            group by t.id, t.item_id, i.name, i.ordinal, t.kind, t.from_year, t.to_year
            {Page("i.ordinal, t.from_year, t.to_year, t.id", limit, offset)}
            """);

        public CompiledQuery ReportsBehind(IReadOnlyList<object?> cell, int limit, int offset) => _parameters.ToQuery($"""
            {WithStep()} reporting as ({Reporting()})
            select g.plan_id, g.unit_id, u.name, g.year, g.is_expected, g.is_received, g.is_on_time, f.submissions, count(*) over ()
            from reporting g
            left join ref_unit u on u.id = g.unit_id
            left join (
                select s.plan_id, s.unit_id, y.year, string_agg(s.id || chr(9) || s.file_name, chr(10) order by s.id) as submissions
                from submission s join submission_year y on y.submission_id = s.id and y.is_current
                group by s.plan_id, s.unit_id, y.year
            ) f on f.plan_id is not distinct from g.plan_id and f.unit_id = g.unit_id and f.year = g.year
            where {Once} and {All(Cell(cell, d => d.ReportingSql!).Concat(_scope.ComparedYears.Count > 0 ? ["g.is_used"] : []))}
            {Page("g.year, g.unit_id, g.plan_id", limit, offset)}
            """);

        private IEnumerable<IGrouping<string, Dimension>> TargetBridges() =>
            _groups.Where(g => g.Dimension.TargetBridge is not null).Select(g => g.Dimension).GroupBy(d => d.TargetBridge!.View, StringComparer.Ordinal);

        private IEnumerable<string> Cell(IReadOnlyList<object?>? cell, Func<Dimension, string> keySql) => cell is null ? []
            : _groups.Zip(cell, (g, value) => value is null ? $"{keySql(g.Dimension)} is null" : $"{keySql(g.Dimension)} = {_parameters.Add(value)}");

        private static string Where(IEnumerable<string> any) => $"""
            from counted c
            left join ref_unit u on u.id = c.unit_id
            left join submission s on s.id = c.submission_id
            left join (
                select id, name, sheet, cells from fact_exemplar
                union all
                select id, null, sheet, cells from fact_reported_count
                union all
                select id, exemplar_name, sheet, cells from fact_entry
            ) x on x.id = c.id
            where {string.Join(" or ", any)}
            """;

        private string Page(string order, int limit, int offset) => $"order by {order} limit {_parameters.Add(limit)} offset {_parameters.Add(offset)}";

        private string WithStep() => MapSteps().ToList() is { Count: > 0 } steps ? $"with {string.Join(",\n", steps)}," : "with";
    }
}
