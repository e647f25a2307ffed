using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// Turns a question into SQL; with its other files the only place that writes SELECT text. Identifiers come from the model alone,
/// values are always parameters.
/// <para>
/// Gaps. The answer is laid over a spine of reports: every reporting unit of the scope in every year of the period in which it existed.
/// The figures are laid on it: a group that at least one report of results covers and that has no exemplar is 0; in a group that none covers
/// only what was counted has a figure, and the rest is null. Groups by something that only exemplars have (movement, owner, kind …) are those met in the scope, repeated for every year and place.
/// </para>
/// <para>
/// Several values. An exemplar that names two movements stands under both, so the bridge is joined only to group by it; to filter, its
/// existence is tested. A total is this same compilation without groups, never the sum of rows.
/// </para>
/// </summary>
internal static partial class QueryCompiler
{
    /// <summary>Name of the hidden column that orders movements as the plan prints them.</summary>
    public const string PlanOrder = "plan_order";

    /// <summary>The answer's columns: for each dimension k{i} and, where it has names, l{i}; then m{i} for each measure; then <see cref="PlanOrder"/>.</summary>
    public static CompiledQuery Compile(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).Answer();

    /// <summary>Reports expected, received, in time, behind the question, for each year; ignores conditions that only exemplars meet.</summary>
    public static CompiledQuery CompileCoverage(MetricQuery query, QueryScope scope, SemanticModel model) => new Compilation(query, scope, model).Coverage();

    /// <summary>How many exemplars (or awards, or entries) have no date and a year that is not wholly within the period: those that the rule for them moves.</summary>
    public static CompiledQuery CompileYearOnlyAfter(MetricQuery query, QueryScope scope, SemanticModel model, MeasureBase rows) =>
        new Compilation(query, scope, model).YearOnlyAfter(rows);

    /// <summary>One question under compilation.</summary>
    private sealed partial class Compilation
    {
        private readonly QueryScope _scope;
        private readonly SemanticModel _model;
        private readonly QueryParameters _parameters = new();
        private readonly List<(Dimension Dimension, string Key)> _groups;
        private readonly List<(Measure Measure, string Key)> _measures;
        private readonly bool _aboutDistricts;
        private readonly bool _aboutMilestones;

        public Compilation(MetricQuery query, QueryScope scope, SemanticModel model)
        {
            _scope = scope;
            _model = model;
            _groups = [.. query.By.Select((name, i) => (model.FindDimension(name)!, Key('k', i)))];
            _measures = [.. query.Measures.Select((name, i) => (model.FindMeasure(name)!, Key('m', i)))];
            _aboutDistricts = Mentions("district");
            _aboutMilestones = Mentions("milestone");
        }

        private IEnumerable<(Dimension Dimension, string Key)> ReportingGroups => _groups.Where(g => g.Dimension.ReportingSql is not null);

        private IEnumerable<(Dimension Dimension, string Key)> ExemplarGroups => _groups.Where(g => g.Dimension.ReportingSql is null);

        public CompiledQuery Answer()
        {
            var facts = FactBases.Where(b => _measures.Any(m => m.Measure.Base == b)).ToList();
            var hasTargets = _measures.Any(m => m.Measure.Base == MeasureBase.Target);
            var hasMovements = _measures.Any(m => m.Measure.Base == MeasureBase.Movement);
            var steps = new List<string>([.. MapSteps(), $"reporting as ({Reporting()})", $"spine as ({Spine()})"]);
            steps.AddRange(facts.Select(b => $"{StepOf(b)} as ({Figures(b)})"));
            if (hasTargets)
                steps.AddRange([$"aims as ({Aims()})", $"targets as ({Targets()})"]);
            if (hasMovements)
                steps.Add($"movements as ({Movements()})");
            steps.Add($"keys as ({Keys(facts, hasTargets, hasMovements)})");

            var columns = _groups.SelectMany(AnswerColumns).Concat(_measures.Select(AnswerColumn)).Append(PlanOrderColumn());
            var sql = $"""
                with {string.Join(",\n", steps)}
                select {string.Join(",\n    ", columns)}
                from keys k
                left join spine s on {Same("s", ReportingGroups)}
                {string.Join('\n', facts.Select(b => $"left join {StepOf(b)} on {Same(StepOf(b), _groups)}"))}
                {(hasTargets ? $"left join targets t on {Same("t", _groups)}" : "")}
                {(hasMovements ? $"left join movements v on {Same("v", _groups)}" : "")}
                """;
            return _parameters.ToQuery(sql);
        }

        public CompiledQuery Coverage() => _parameters.ToQuery($"""
            with {string.Join(",\n", [.. MapSteps(), $"reporting as ({Reporting()})"])}
            select g.year, count(*) filter (where g.is_expected and {Once}) as expected,
                count(*) filter (where g.is_expected and g.is_received and {Once}) as expected_received,
                count(*) filter (where g.is_received and {Once}) as received,
                cast(sum(cast(g.is_on_time as integer)) filter (where {Once}) as bigint) as on_time,
                {UsedReports()} as used
            from reporting g
            group by g.year
            order by g.year
            """);

        public CompiledQuery YearOnlyAfter(MeasureBase rows) => _parameters.ToQuery($"""
            {With()}
            select cast(coalesce(sum(f.{(rows == MeasureBase.Exemplar ? "subject_weight" : "weight")}), 0) as bigint)
            from {RowsOf(rows)} f
            where {YearOnlyAside(rows)} and {All(FigureConditions(rows))}
            """);

        /// <summary>
        /// A report is for a year, so a unit owes one when it exists at the year's end. A question about districts keeps those that end
        /// within the year, to show their empty figure.
        /// </summary>
        private int LastMonthNeeded => _aboutDistricts ? 1 : 12;

        /// <summary>The reports of the scope: every unit in every year in which it and its plan existed, whether or not it reported.</summary>
        private string Reporting() => $"""
            select g.plan_id, g.unit_id, g.province_id, g.district_id, g.commune_id, g.year, g.is_expected, g.is_received, g.is_on_time,
                {(_aboutDistricts ? "make_date(g.year, 12, 31) <= date '2025-06-30'" : "true")} as counts, {ReportingUse("g")}
            from {Placed("g", $"({Owed()})")}
            where {All(ReportingConditions())}
            """;

        /// <summary>A review asks only for the reports whose last day in time has passed at its cut-off, as it does for targets.</summary>
        private string Due => _scope is { CutOff: { } day, FromDay: null } ? $" and coalesce(r.due_date, make_date(y.year, 12, 31)) <= {_parameters.Add(day)}" : "";

        private string Owed() => $"""
                select u.plan_id, u.unit_id, u.province_id, u.district_id, u.commune_id, y.year,
                    coalesce(r.is_expected{Due}, false) as is_expected, coalesce(r.is_received, false) as is_received, {(Due.Length == 0 ? "r.is_on_time" : $"case when true{Due} then r.is_on_time end as is_on_time")}
                from v_reporter u
                cross join (select cast(n as integer) as year from range({Year(_scope.FromYear)}, {Year(_scope.ToYear)} + 1) t(n)) y
                left join ref_plan p on p.id = u.plan_id
                left join v_reporting r on r.reporter_no = u.reporter_no and r.year = y.year
                where r.unit_id is not null
                   or (y.year between coalesce(p.from_year, y.year) and coalesce(p.to_year, y.year)
                       and coalesce(u.valid_from, date '0001-01-01') <= make_date(y.year, 12, 31)
                       and coalesce(u.valid_to, date '9999-12-31') >= make_date(y.year, {LastMonthNeeded}, 31))
            """;

        private string Spine()
        {
            var measures = _measures.Where(m => m.Measure.Base == MeasureBase.Reporting).Select(m => $"{ReportingValue(m.Measure)} as {m.Key}");
            return $"""
                select {List(["1 as k", .. ReportingGroups.Select(g => $"{g.Dimension.ReportingSql} as {g.Key}"),
                    "coalesce(bool_or(g.is_received and g.counts and g.is_used), false) as covered", .. measures])}
                from reporting g
                {(_scope.ComparedYears.Count > 0 ? "where g.is_used" : "")}
                {GroupBy(ReportingGroups)}
                """;
        }

        private IEnumerable<string> AnswerColumns((Dimension Dimension, string Key) group, int index)
        {
            yield return $"k.{group.Key}";
            if (group.Dimension.Register is { } register)
                yield return $"(select r.{register.NameColumn} from {register.Table} r where r.id = k.{group.Key}) as {Key('l', index)}";
        }

        private string AnswerColumn((Measure Measure, string Key) measure) => measure.Measure.Base switch
        {
            MeasureBase.Reporting => $"s.{measure.Key}",
            MeasureBase.Target => $"t.{measure.Key}",
            MeasureBase.Movement => $"v.{measure.Key}",
            // Nothing of nothing is no share.
            var b when measure.Measure.DenominatorSql is not null => $"{StepOf(b)}.{measure.Key}",
            // Where no results came, what was counted stands; a count of several things once has 0 for nothing.
            var b when measure.Measure.DistinctSql is not null => $"case when {StepOf(b)}.has_results or s.covered then coalesce({StepOf(b)}.{measure.Key}, 0) else nullif({StepOf(b)}.{measure.Key}, 0) end as {measure.Key}",
            var b => $"case when {StepOf(b)}.has_results or s.covered then coalesce({StepOf(b)}.{measure.Key}, 0) else {StepOf(b)}.{measure.Key} end as {measure.Key}",
        };

        private string PlanOrderColumn()
        {
            if (_groups.Find(g => g.Dimension.Name == "planItem") is { Dimension: not null } item)
                return $"(select i.ordinal from v_item i where i.id = k.{item.Key}) as {PlanOrder}";
            return _groups.Find(g => g.Dimension.Name == "movement") is { Dimension: not null } movement && _scope.Plan is not null
                ? $"""
                  (select min(i.ordinal) from ref_plan_item_movement x join ref_plan_item i on i.plan_id = x.plan_id and i.item = x.item
                   where x.plan_id = {_parameters.Add(_scope.Plan)} and x.movement_id = k.{movement.Key}) as {PlanOrder}
                  """
                : $"null as {PlanOrder}";
        }

        private static string ReportingValue(Measure measure)
        {
            var sum = $"sum({measure.Sql}) filter (where {Once})";
            if (measure.DenominatorSql is { } denominator)
                return $"cast({sum} as double) / nullif(sum({denominator}) filter (where {Once}), 0)";
            return measure.ZeroMeansNone ? $"cast(nullif({sum}, 0) as bigint)" : $"cast({sum} as bigint)";
        }
    }
}
