using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Figures, reports and targets told by the units of one map, or by those units alone that reported every year.</summary>
internal static partial class QueryCompiler
{
    /// <summary>All units as code, name, level, parent_id, valid_from, valid_to.</summary>
    public static CompiledQuery AllUnits() => new("select code, name, level, parent_id, valid_from, valid_to from ref_unit order by rowid", s_none);

    /// <summary>The cluster that the unit of a row belongs to at the end of a year, as an expression; a unit is in one at a time.</summary>
    public static string ClusterOf(string rows, string year) =>
        $"(select max(c.cluster_id) from v_unit_cluster c where c.unit_id = {rows}.unit_id and make_date({rows}.{year}, 12, 31) between c.from_day and c.to_day)";

    /// <summary>All steps from an old unit to a new one, in the order of the register.</summary>
    public static CompiledQuery Successions() => new("select unit_id, successor_id, on_date, is_part from ref_succession order by rowid", s_none);

    /// <summary>Every unit with itself and each unit above it.</summary>
    public static CompiledQuery UnitAncestors() => new(
        """
        with recursive above as (
            select id as unit_id, id as ancestor_id, parent_id from ref_unit
            union
            select a.unit_id, u.id, u.parent_id from above a join ref_unit u on u.id = a.parent_id)
        select unit_id, ancestor_id from above
        """, s_none);

    /// <summary>Units that report or have targets: id, whether a report of the years came in, whether there is a target.</summary>
    public static CompiledQuery ReportingUnits(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).ReportingUnits();

    /// <summary>The figures that a rule for divided units placed, and all figures, of the first measure that counts exemplars.</summary>
    public static CompiledQuery CompileEstimated(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).Estimated();

    /// <summary>How many exemplars of divided units the rule left out.</summary>
    public static CompiledQuery CompileLeftOut(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).LeftOut();

    private sealed partial class Compilation
    {
        /// <summary>Counted only here, whatever other units share the figures of the report.</summary>
        private const string Once = "g.counts and g.is_main";

        private string FigureRows => _scope.Map is null ? "v_exemplar" : "placed_exemplar";

        private string EntryRows => _scope.Map is null ? "v_entry" : $"""
            (select f.* exclude (unit_id, province_id, district_id, sender_district_id, commune_id) replace (f.weight * m.share as weight),
                m.to_id as unit_id, m.province_id, case when f.day <= date '2025-06-30' then m.district_id end as district_id,
                m.district_id as sender_district_id, m.commune_id, {Sender("f", "sender_district_id")}
            from v_entry f
            join unit_map m on m.unit_id = f.unit_id and m.share > 0)
            """;

        private string TargetRows => _scope.Map is null ? "v_target" : "placed_target";

        private string TargetShare => _scope.Map is null ? "" : " * t.share";

        public CompiledQuery ReportingUnits()
        {
            var plan = _scope.Plan is null ? "" : $" and plan_id = {_parameters.Add(_scope.Plan)}";
            return _parameters.ToQuery($"""
                select unit_id, bool_or(is_received), bool_or(has_target) from (
                    select unit_id, is_received and year between {Year(_scope.FromYear)} and {Year(_scope.ToYear)} as is_received, false as has_target
                    from v_reporting where true{plan}
                    union all
                    select unit_id, false, from_year <= {Year(_scope.ToYear)} and to_year >= {Year(_scope.FromYear)} from v_target where true{plan}
                )
                where unit_id in (select id from ref_unit)
                group by unit_id
                order by unit_id
                """);
        }

        public CompiledQuery Estimated()
        {
            var measure = FirstCount();
            return _parameters.ToQuery($"""
                {With()}
                select cast(coalesce(sum({measure.Sql}) filter (where f.is_estimated), 0) as double), cast(coalesce(sum({measure.Sql}), 0) as double)
                from {FigureRows} f
                where {All(FigureConditions().Append(YearCondition()).Append(Reached(measure)))}
                """);
        }

        public CompiledQuery LeftOut()
        {
            var measure = FirstCount();
            var plan = _scope.Plan is null ? "" : $" and f.plan_id = {_parameters.Add(_scope.Plan)}";
            return _parameters.ToQuery($"""
                select cast(coalesce(sum({measure.Sql}), 0) as bigint)
                from v_exemplar f
                where f.unit_id in (select unnest(string_split({_parameters.Add(string.Join('\n', _scope.Map!.LeftOut))}, chr(10)))){plan}
                  and {All(FigureFilters().Append(YearCondition()).Append(Reached(measure)))}{AndVisible(FactPlace)}
                """);
        }

        private Measure FirstCount() => _measures.Select(m => m.Measure).FirstOrDefault(m => m.Base == MeasureBase.Exemplar) ?? _model.FindMeasure("recognised")!;

        /// <summary>The WITH that <see cref="FigureRows"/> and <see cref="TargetRows"/> need, for a query that has no other steps.</summary>
        private string With() => MapSteps().ToList() is { Count: > 0 } steps ? $"with {string.Join(",\n", steps)}" : "";

        private IEnumerable<string> MapSteps()
        {
            if (_scope.ComparedYears.Count > 0)
                yield return $"""
                    compared as (
                        select unit_id from v_reporting
                        where is_received and year in ({List(_scope.ComparedYears.Select(Year))}){(_scope.Plan is null ? "" : $" and plan_id = {_parameters.Add(_scope.Plan)}")}
                        group by unit_id
                        having count(distinct year) = {_parameters.Add(_scope.ComparedYears.Count)})
                    """;
            if (_scope.Map is not { } map)
                yield break;
            yield return $"""
                unit_map as (
                    select l[1] as unit_id, l[2] as to_id, cast(l[4] as decimal(13, 12)) as share, l[5] = '1' as is_main, l[6] = '1' as is_estimated,
                        p.province_id, case when {_parameters.Add(map.Day)} <= date '2025-06-30' then p.district_id end as district_id, p.commune_id
                    from (select string_split(unnest(string_split({_parameters.Add(map.Rows)}, chr(10))), chr(9)) as l) m
                    join ref_unit p on p.id = l[3])
                """;
            yield return $"""
                placed_exemplar as (
                    select f.* exclude (unit_id, province_id, district_id, sender_district_id, commune_id)
                            replace (f.weight * m.share as weight, f.subject_weight * m.share as subject_weight),
                        m.to_id as unit_id, m.province_id, case when f.day <= date '2025-06-30' then m.district_id end as district_id,
                        m.district_id as sender_district_id, m.commune_id, m.is_estimated, {Sender("f", "sender_district_id")}
                    from v_exemplar f
                    join unit_map m on m.unit_id = f.unit_id and m.share > 0)
                """;
            yield return $"""
                placed_target as (
                    select t.* exclude (unit_id, province_id, district_id, sender_district_id, commune_id) replace (t.value * m.share as value),
                        m.to_id as unit_id, m.province_id, case when make_date(t.to_year, 12, 31) <= date '2025-06-30' then m.district_id end as district_id,
                        m.district_id as sender_district_id, m.commune_id, m.share, {Sender("t", "sender_district_id")}
                    from v_target t
                    join unit_map m on m.unit_id = t.unit_id and m.share > 0)
                """;
        }

        /// <summary>Reports under the units of the map: one row per unit that their figures go to, of which one is where they count.</summary>
        private string Placed(string alias, string reports) => _scope.Map is null ? $"{reports} {alias}" : $"""
            (select r.* exclude (unit_id, province_id, district_id, commune_id),
                m.to_id as unit_id, m.province_id, m.district_id, m.commune_id, m.is_main, m.share, {Sender("r", "district_id")}
            from {reports} r
            join unit_map m on m.unit_id = r.unit_id) {alias}
            """;

        private static string Sender(string alias, string district) =>
            $"{alias}.unit_id as from_unit_id, {alias}.province_id as from_province_id, {alias}.{district} as from_district_id, {alias}.commune_id as from_commune_id";

        private string ReportingUse(string alias) => (_scope.Map, _scope.ComparedYears.Count) switch
        {
            (not null, _) => $"{alias}.is_main, {alias}.share > 0 as is_used",
            (_, > 0) => $"true as is_main, {alias}.unit_id in (select unit_id from compared) as is_used",
            _ => "true as is_main, true as is_used",
        };

        private string UsedReports() => _scope.Map is null && _scope.ComparedYears.Count == 0
            ? "cast(null as bigint)" : $"count(*) filter (where g.is_received and g.is_used and {Once})";

        private IEnumerable<string> ComparedOnly(string alias)
        {
            // A target of a unit that sends no reports itself (a province's plan) cannot be told apart by who reported.
            if (_scope.ComparedYears.Count > 0)
                yield return $"({alias}.unit_id in (select unit_id from compared){(alias == "t" ? " or t.unit_id not in (select unit_id from v_reporting)" : "")})";
        }

        /// <summary>The column that says whether a row is at or below a unit: by the map where the unit is on it, else by where the report came from.</summary>
        private string ScopeColumn(string alias, ScopeUnit unit) =>
            _scope.Map is { } map && !unit.ExistsOn(map.Day) ? $"from_{UnitColumn("g", unit.Level)}" : UnitColumn(alias, unit.Level);

        /// <summary>The column that says whether a row comes from at or below a unit: always by where the report came from, whatever the map.</summary>
        private string VisibleColumn(string alias, ScopeUnit unit) => _scope.Map is null ? UnitColumn(alias, unit.Level) : $"from_{UnitColumn("g", unit.Level)}";

        /// <summary>That a row is at or below a unit that the caller may see; who may see none sees nothing.</summary>
        private string Visible(Func<ScopeUnit, string> column) => $"({string.Join(" or ", _scope.Visible!.Select(u => $"{column(u)} = {_parameters.Add(u.Id)}").Append("false"))})";

        private string AndVisible(Func<ScopeUnit, string> column) => _scope.Visible is null ? "" : " and " + Visible(column);

        private static string FactPlace(ScopeUnit unit) => $"f.{UnitColumn("f", unit.Level)}";

        /// <summary>A sum of whole numbers, or of parts where units count in part.</summary>
        private string Counted(string sum) => _scope.Map is { HasParts: true } ? $"round(cast({sum} as double), 6)" : $"cast({sum} as bigint)";
    }
}
