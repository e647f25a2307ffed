using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

internal static partial class QueryCompiler
{
    /// <summary>id, first and last day, and first and last year whose records count in it (null without any), of every stage of a plan.</summary>
    public static CompiledQuery Stages(string plan) => new(
        """
        select s.id, s.from_date, s.to_date, min(y.year), max(y.year)
        from ref_stage s
        left join ref_stage_year y on y.plan_id = s.plan_id and y.stage_id = s.id
        where s.plan_id = $plan
        group by s.id, s.ordinal, s.from_date, s.to_date
        order by s.ordinal
        """, One("plan", plan));

    /// <summary>id, id within the plan, and name of every review of a plan.</summary>
    public static CompiledQuery ReviewNames(string plan) => new("select id, code, name from v_review where plan_id = $plan order by id", One("plan", plan));

    /// <summary>year and last day in time of every year of a plan, or of all plans (the latest); a year without a due date closes with its last day.</summary>
    public static CompiledQuery Deadlines(string? plan) => new(
        $"""
        select year, max(coalesce(due_date, make_date(year, 12, 31)))
        from ref_expected_submission
        {(plan is null ? "" : "where plan_id = $plan")}
        group by year
        order by year
        """, plan is null ? s_none : One("plan", plan));

    /// <summary>Every unit with its district, its province, or the cluster that it belonged to on the day, or on its own last day where that was earlier.</summary>
    public static CompiledQuery UnitGroups(string within, DateOnly day) => within switch
    {
        "district" => new("select id, district_id from ref_unit", s_none),
        Comparison.Cluster => new(
            """
            select u.id, m.cluster_id
            from ref_unit u join ref_cluster_member m on m.unit_id = u.id
            where least(coalesce(u.valid_to, $day), $day) between coalesce(m.valid_from, date '0001-01-01') and coalesce(m.valid_to, date '9999-12-31')
            """, One("day", day)),
        _ => new("select id, province_id from ref_unit", s_none),
    };

    /// <summary>What (movement or owner), id, name and days of validity of everything that did not always exist.</summary>
    public static CompiledQuery Validities() => new(
        """
        select v.what, v.id, coalesce(m.name, o.name, v.id), v.valid_from, v.valid_to
        from ref_validity v
        left join ref_movement m on v.what = 'movement' and m.id = v.id
        left join ref_owner o on v.what = 'owner' and o.id = v.id
        """, s_none);

    /// <summary>Which records lie in the period.</summary>
    private sealed partial class Compilation
    {
        /// <summary>A record with a date is in or out by it; one with a year alone is in when its whole year is, or as the plan says.</summary>
        private string Reached(Measure measure) => (_scope.CutOff is { } day
            ? ByDays(measure.DaySql!, measure.DatedDaySql!, "f.year", day)
            : $"{measure.DaySql} is not null") + StillHolds(measure);

        /// <summary>What a later year tells otherwise holds no longer at the period's end; in a table by years each year tells its own.</summary>
        private string StillHolds(Measure measure) => measure.UntilDaySql is not { } until || _groups.Any(g => g.Dimension.Name == "year") ? ""
            : $" and ({until} is null or {until} > {_parameters.Add(_scope.CutOff ?? new DateOnly(_scope.ToYear, 12, 31))})";

        private string ByDays(string daySql, string datedDaySql, string yearSql, DateOnly last)
        {
            if (_scope.FromDay is { } first)
            {
                var (from, to) = _scope.WholeYears;
                return $"({datedDaySql} between {_parameters.Add(first)} and {_parameters.Add(last)}"
                    + $" or ({daySql} is not null and {datedDaySql} is null and {yearSql} between {Year(from)} and {Year(to)}))";
            }

            // The day of a year alone is its last: in when the year ends by the cut-off.
            var inTime = $"{daySql} <= {_parameters.Add(last)}";
            return _scope.YearOnlyCounts ? $"({inTime} or ({daySql} is not null and {datedDaySql} is null and {yearSql} <= {Year(last.Year)}))" : inTime;
        }

        /// <summary>Years of achievement that the question takes; a period of days goes by the records' own dates.</summary>
        private string YearCondition() => (_scope.CutOff, _scope.FromDay) switch
        {
            (null, _) => $"f.year between {Year(_scope.FromYear)} and {Year(_scope.ToYear)}",
            (_, null) => $"f.year >= {Year(_scope.FromYear)}",
            _ => "true",
        };

        /// <summary>Records with a year alone that touches the period and is not wholly within it.</summary>
        private string YearOnlyAside(MeasureBase rows)
        {
            var (from, to) = _scope.WholeYears;
            var undated = _measures.Where(m => m.Measure.Base == rows).Select(m => $"({m.Measure.DaySql} is not null and {m.Measure.DatedDaySql} is null)");
            return $"({string.Join(" or ", undated)}) and f.year between {Year(_scope.FromYear)} and {Year(_scope.ToYear)} and f.year not between {Year(from)} and {Year(to)}";
        }
    }
}
