using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

internal static partial class QueryCompiler
{
    /// <summary>Targets in a question about a single year that are set for a stage or for several years: they are not asked for in it.</summary>
    public static CompiledQuery CompileTargetsOfMoreYears(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).TargetsOfMoreYears();

    /// <summary>The sum of the targets of which it is not known whether they were reached, because a year of theirs was not reported.</summary>
    public static CompiledQuery CompileUndecidedTargets(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).UndecidedTargets();

    /// <summary>
    /// Of the records that meet numbers of a narrower class: how many say no class, which count, how many say another, which do not, and the names of the classes
    /// asked for; no row where there are neither.
    /// </summary>
    public static CompiledQuery CompileClassesOfTargets(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).ClassesOfTargets();

    /// <summary>Whether a plan, or any, sets numbers for narrower classes.</summary>
    public static CompiledQuery TargetsOfClasses(string? plan) => new(
        $"select 1 from ref_target where sub_kind is not null{(plan is null ? "" : " and plan_id = $plan")} limit 1", plan is null ? s_none : One("plan", plan));

    /// <summary>Numbers to reach, and what counts towards each.</summary>
    private sealed partial class Compilation
    {
        public CompiledQuery TargetsOfMoreYears() => _parameters.ToQuery($"""
            {With()}
            select cast(coalesce(sum(t.value), 0) as bigint)
            from {TargetRows} t
            where {All(TargetConditions())} and t.from_year <= {Year(_scope.ToYear)} and t.to_year >= {Year(_scope.FromYear)}
              and not ({All(TargetPeriod())}) {(_scope.CutOff is { } day ? $"and t.closes_on <= {_parameters.Add(day)}" : "")}
            """);

        public CompiledQuery ClassesOfTargets() => _parameters.ToQuery($"""
            {With()}
            select cast(coalesce(sum(f.weight) filter (where f.is_asked is null), 0) as bigint), cast(coalesce(sum(f.weight) filter (where not f.is_asked), 0) as bigint),
                string_agg(distinct k.name, ', ' order by k.name)
            from {TargetRows} t
            join v_target_exemplar f on f.target_id = t.id
            join v_sub_kind k on k.id = t.sub_kind
            where {All(TargetConditions().Concat(TargetPeriod()))} and {Reached(_model.FindMeasure("recognised")!)}{AndVisible(FactPlace)}
            having coalesce(sum(f.weight) filter (where f.is_asked is not true), 0) > 0
            """);

        /// <summary>The part of the targets of which it is not known whether they were reached.</summary>
        public CompiledQuery UndecidedTargets() => _parameters.ToQuery($"""
            {WithStep()} aims as ({Aims()})
            select cast(coalesce(sum(t.value) filter (where not t.is_decided), 0) as double) from aims t
            """);

        /// <summary>
        /// Each target of the scope with what counts towards it, and whether it is known to be reached or missed: once every one of its years was reported, or as soon as
        /// it is reached. The period takes targets whole: a target for a stage is not asked for in one of its years, and a review asks only for those whose last day in time
        /// has passed.
        /// </summary>
        private string Aims() => $"""
            select t.*, case when y.years > 0 then coalesce(a.achieved, 0){TargetShare} end as achieved,
                coalesce(y.years = t.to_year - t.from_year + 1 or (y.years > 0 and a.achieved{TargetShare} >= t.value), false) as is_decided
            from {TargetRows} t
            left join (
                select s.plan_id, s.from_year, s.to_year, count(distinct r.year) as years
                from (select distinct plan_id, from_year, to_year from v_target) s
                join v_reporting r on r.plan_id = s.plan_id and r.is_received and r.year between s.from_year and s.to_year{AndVisible(u => $"r.{UnitColumn("g", u.Level)}")}
                group by s.plan_id, s.from_year, s.to_year
            ) y on y.plan_id = t.plan_id and y.from_year = t.from_year and y.to_year = t.to_year
            left join (
                select f.target_id, cast(sum(f.weight) filter (where {Reached(_model.FindMeasure("recognised")!)}) as bigint) as achieved
                from v_target_exemplar f
                where f.is_asked is not false{AndVisible(FactPlace)}
                group by f.target_id
            ) a on a.target_id = t.id
            where {All(TargetConditions().Concat(TargetPeriod()))}
            """;

        private string Targets()
        {
            var bridges = _groups.Where(g => g.Dimension.TargetBridge is not null).Select(g => g.Dimension).GroupBy(d => d.TargetBridge!.View, StringComparer.Ordinal);
            var keys = _groups.Select(g => $"{TargetKeySql(g.Dimension)} as {g.Key}");
            var measures = _measures.Where(m => m.Measure.Base == MeasureBase.Target).Select(m => $"{TargetValue(m.Measure)} as {m.Key}");
            return $"""
                select {List(["1 as k", .. keys, .. measures])}
                from aims t
                {string.Join('\n', bridges.Select(JoinTargetBridge))}
                {GroupBy(_groups)}
                """;
        }

        private static string TargetKeySql(Dimension dimension) => dimension.TargetBridge is { } bridge ? $"{bridge.View}.{bridge.Column}" : dimension.TargetSql!;

        private string JoinTargetBridge(IGrouping<string, Dimension> bridge)
        {
            var columns = string.Join(", ", bridge.Select(d => d.TargetBridge!.Column));
            var conditions = _scope.Where
                .Where(f => f.Operator == FilterOperator.Equals)
                .Select(f => (Filter: f, Dimension: _model.FindDimension(f.Member)!))
                .Where(f => f.Dimension.TargetBridge?.View == bridge.Key)
                .Select(f => $"{f.Dimension.TargetBridge!.Column} in {ValueList(f.Filter, f.Dimension)}");
            return $"left join (select distinct target_id, {columns} from {bridge.Key} where {All(conditions)}) {bridge.Key} on {bridge.Key}.target_id = t.id";
        }

        private IEnumerable<string> TargetConditions()
        {
            foreach (var condition in ScopeConditions("t").Concat(ComparedOnly("t")))
                yield return condition;
            foreach (var filter in _scope.Where)
                yield return TargetFilter(filter);
            foreach (var group in _scope.Groups)
                yield return Joined(group, TargetFilter);
        }

        private string TargetFilter(MemberFilter filter)
        {
            var dimension = _model.FindDimension(filter.Member)!;
            return dimension.TargetBridge is { } bridge
                ? BridgeFilter(filter, dimension, bridge, "target_id", "t")
                : ColumnFilter(filter, dimension, dimension.TargetSql!);
        }

        private IEnumerable<string> TargetPeriod()
        {
            // Of a period of days only the years that lie wholly in it; a review asks for what was due by its cut-off.
            var (from, to) = _scope.FromDay is null ? (_scope.FromYear, _scope.ToYear) : _scope.WholeYears;
            yield return $"t.from_year >= {Year(from)} and t.to_year <= {Year(to)}";
            if (_scope.CutOff is { } day)
                yield return $"t.closes_on <= {_parameters.Add(day)}";
            // In a table by years a number for a whole stage has no row.
            if (_groups.Any(g => g.Dimension.Name == "year"))
                yield return "t.year is not null";
        }

        private string TargetValue(Measure measure) => measure.DenominatorSql is { } denominator
            ? $"cast(sum({measure.Sql}) as double) / nullif(sum({denominator}), 0)"
            : Counted($"sum({measure.Sql})");
    }
}
