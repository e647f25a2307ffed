using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Figures of what reports bring: exemplars, their awards, and what happened around them.</summary>
internal static partial class QueryCompiler
{
    private sealed partial class Compilation
    {
        private static readonly MeasureBase[] FactBases = [MeasureBase.Exemplar, MeasureBase.Award, MeasureBase.Entry];

        private static string StepOf(MeasureBase rows) => rows switch
        {
            MeasureBase.Award => "award_figures",
            MeasureBase.Entry => "entry_figures",
            _ => "figures",
        };

        private string Figures(MeasureBase rows)
        {
            var keys = _groups.Select(g => $"{KeySql(g.Dimension, rows)} as {g.Key}");
            var measures = _measures.Where(m => m.Measure.Base == rows).ToList();
            var conditions = FigureConditions(rows).Append(YearCondition());
            // At a review, what had not happened by the cut-off does not exist yet, not even as a row of zeros.
            if (_scope.CutOff is not null)
                conditions = conditions.Append($"({string.Join(" or ", measures.Select(m => Reached(m.Measure)))})");
            return $"""
                select {List(["1 as k", .. keys, "count(*) as n", $"{HasResults(rows)} as has_results", .. measures.Select(m => $"{FigureValue(m.Measure)} as {m.Key}")])}
                from {RowsOf(rows)} f
                {JoinBridges(rows)}
                where {All(conditions)}
                {GroupBy(_groups)}
                """;
        }

        /// <summary>Whether a row of the group tells of results, so that what no row reached is 0: one that only registers tells nothing of who was recognised.</summary>
        private static string HasResults(MeasureBase rows) =>
            rows == MeasureBase.Exemplar ? "bool_or(f.recognised_day is not null or f.commended_day is not null or f.replicated_day is not null)" : "true";

        private string RowsOf(MeasureBase rows) => rows switch
        {
            MeasureBase.Award => $"""
                (select x.*, a.form_code as award_form, a.level as award_level, a.occasion_code as award_occasion, a.day as award_day, a.dated_day as award_dated_day
                from {FigureRows} x join v_award a on a.exemplar_id = x.id)
                """,
            MeasureBase.Entry => EntryRows,
            _ when _measures.Any(m => m.Measure.DistinctSql is not null) => $"(select x.*, v.subject_id from {FigureRows} x left join v_subject v on v.exemplar_id = x.id)",
            _ => FigureRows,
        };

        private static Bridge? BridgeOf(Dimension dimension, MeasureBase rows) => rows switch
        {
            MeasureBase.Award when dimension.AwardSql is not null => null,
            MeasureBase.Entry => dimension.EntryBridge,
            _ => dimension.Bridge,
        };

        /// <summary>The dimension's value of a row; only where it has one and not several.</summary>
        private static string ColumnOf(Dimension dimension, MeasureBase rows) => rows switch
        {
            MeasureBase.Award => dimension.AwardSql ?? dimension.FactSql!,
            MeasureBase.Entry => dimension.EntrySql ?? dimension.FactSql!,
            _ => dimension.FactSql!,
        };

        private static string KeySql(Dimension dimension, MeasureBase rows) => BridgeOf(dimension, rows) is { } bridge ? $"{bridge.View}.{bridge.Column}" : ColumnOf(dimension, rows);

        private string JoinBridges(MeasureBase rows) => string.Join('\n', ExemplarGroups.Select(g => (g.Dimension, Bridge: BridgeOf(g.Dimension, rows))).Where(d => d.Bridge is not null)
            .GroupBy(d => d.Bridge!.View, StringComparer.Ordinal).Select(b => JoinBridge(b.Key, [.. b.Select(d => (d.Dimension, d.Bridge!))], rows)));

        /// <summary>Values of one bridge, each once for a row. Where the view has them once already, finding that out again would cost more than the question.</summary>
        private string JoinBridge(string view, IReadOnlyList<(Dimension Dimension, Bridge Bridge)> dimensions, MeasureBase rows)
        {
            var key = rows == MeasureBase.Entry ? "entry_id" : "exemplar_id";
            var columns = string.Join(", ", dimensions.Select(d => d.Bridge.Column));
            // A row "movement B" has no place in an answer about movement A, even if the exemplar names both.
            var conditions = _scope.Where
                .Where(f => f.Operator == FilterOperator.Equals)
                .Select(f => (Filter: f, Dimension: _model.FindDimension(f.Member)!))
                .Select(f => (f.Filter, f.Dimension, Bridge: BridgeOf(f.Dimension, rows)))
                .Where(f => f.Bridge?.View == view)
                .Select(f => $"{f.Bridge!.Column} in {ValueList(f.Filter, f.Dimension)}");
            if (_scope.CutOff is { } day && view == "v_exemplar_milestone")
                conditions = conditions.Append(ByDays("day", "case when is_dated then day end", "year(day)", day));
            var distinct = dimensions.Any(d => d.Bridge.IsOnce) ? "" : "distinct ";
            return $"left join (select {distinct}{key}, {columns} from {view} where {All(conditions)}) {view} on {view}.{key} = f.id";
        }

        private string Keys(IReadOnlyList<MeasureBase> facts, bool hasTargets, bool hasMovements)
        {
            var parts = new List<string>();
            var exemplarGroups = ExemplarGroups.ToList();
            if (exemplarGroups.Count == 0)
                parts.Add($"select {KeyList("s", _groups)} from spine s");
            else if (facts.Count > 0)
                parts.Add($"""
                    select {List(["s.k", .. _groups.Select(g => $"{(g.Dimension.ReportingSql is null ? "m" : "s")}.{g.Key}")])}
                    from spine s cross join ({Members(exemplarGroups, facts)}) m
                    """);
            parts.AddRange(facts.Select(b => $"select {KeyList("f", _groups)} from {StepOf(b)} f"));
            if (hasTargets)
                parts.Add($"select {KeyList("t", _groups)} from targets t");
            if (hasMovements)
                parts.Add($"select {KeyList("v", _groups)} from movements v");
            return string.Join("\nunion ", parts);
        }

        /// <summary>The groups met; and when the question names the values itself, those, so that an asked-for movement without exemplars reads 0.</summary>
        private string Members(List<(Dimension Dimension, string Key)> groups, IReadOnlyList<MeasureBase> facts)
        {
            var met = string.Join(" union ", facts.Select(b => $"select distinct {string.Join(", ", groups.Select(g => $"f.{g.Key}"))} from {StepOf(b)} f where f.n > 0"));
            var named = groups.Count == 1
                ? _scope.Where.FirstOrDefault(f => f.Operator == FilterOperator.Equals && f.Member == groups[0].Dimension.Name)
                : null;
            return named is null ? met : $"{met} union select unnest([{List(Values(named, groups[0].Dimension))}])";
        }

        private string FigureValue(Measure measure)
        {
            var sql = _aboutMilestones ? measure.SqlByMilestone ?? measure.Sql : measure.Sql;
            var sum = $"sum({sql}) filter (where {Reached(measure)})";
            if (measure.DenominatorSql is { } denominator)
                return $"cast({sum} as double) / nullif(sum({denominator}) filter (where {Reached(measure)}), 0)";
            return Counted(measure.DistinctSql is { } distinct ? $"(coalesce({sum}, 0) + {CountOnce(measure, distinct)})" : sum);
        }

        /// <summary>How many there are, each once. Where a unit is shared out, each counts with the share that its unit gives: the parts of one person make one.</summary>
        private string CountOnce(Measure measure, string distinct)
        {
            var rows = $"filter (where {distinct} is not null and f.weight > 0 and {Reached(measure)})";
            return _scope.Map is { HasParts: true }
                ? $"coalesce(list_sum([p.share for p in list_distinct(list({{'what': {distinct}, 'unit': f.unit_id, 'share': f.weight}}) {rows})]), 0)"
                : $"count(distinct {distinct}) {rows}";
        }
    }
}
