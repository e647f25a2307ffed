using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Look-ups that a question needs before it can be compiled.</summary>
internal static partial class QueryCompiler
{
    /// <summary>id, title, from_year, to_year of every plan, the plan with the most current reports first.</summary>
    public static CompiledQuery Plans() => new(
        """
        select p.id, p.title, p.from_year, p.to_year, count(r.unit_id) as received
        from ref_plan p
        left join v_reporting r on r.plan_id = p.id and r.is_received and is_visible(r.unit_id)
        group by p.id, p.title, p.from_year, p.to_year
        order by received desc, p.id
        """, s_none);

    /// <summary>id, cut_off, is_cut_off_assumed, is_year_only_counted, kind of every review of a plan.</summary>
    public static CompiledQuery Reviews(string plan) => new(
        """
        select r.id, r.cut_off, coalesce(x.is_cut_off_assumed, false), coalesce(x.is_year_only_counted, false), r.kind
        from ref_review r
        left join ref_review_rule x on x.plan_id = r.plan_id and x.review_id = r.id
        where r.plan_id = $plan
        order by r.id
        """, One("plan", plan));

    /// <summary>name, value and sentence of how a plan's open questions are read.</summary>
    public static CompiledQuery PlanSettings(string plan) => new("select name, value, sentence, coalesce(sentence_en, sentence) from ref_plan_setting where plan_id = $plan order by name", One("plan", plan));

    /// <summary>Whether any record that may be seen is on hold.</summary>
    public static CompiledQuery AnyHold() => new("select 1 from v_exemplar where held > 0 and is_visible(unit_id) limit 1", s_none);

    /// <summary>Item and names of the owners of every number that several owners of a plan share, each item once.</summary>
    public static CompiledQuery JointOwners(string plan) => new(
        """
        select i.item, string_agg(distinct o.name, ', ' order by o.name)
        from ref_target t
        join ref_target_owner x on x.plan_id = t.plan_id and x.target_id = t.id
        join ref_plan_item i on i.plan_id = t.plan_id and i.item = t.item
        join ref_owner o on o.id = x.owner_id
        where t.plan_id = $plan
        group by i.item, i.ordinal, t.id
        having count(distinct x.owner_id) > 1
        order by i.ordinal
        """, One("plan", plan));

    /// <summary>id, name, bound, value and denominator of every share that a plan sets a number for.</summary>
    public static CompiledQuery Kpis(string plan) => new("select id, name, bound, value, denominator, name_en from ref_kpi where plan_id = $plan and value is not null order by id", One("plan", plan));

    /// <summary>The units with this code or id, with level and validity.</summary>
    public static CompiledQuery Units(string codeOrId) => new(
        """
        select id, code, name, level, valid_from, valid_to from ref_unit
        where id = $unit or code = $unit
        order by valid_from nulls first, id
        """, One("unit", codeOrId));

    /// <summary>Every id (and code) that a register knows; for naming the nearest to a misspelt one.</summary>
    public static CompiledQuery Known(Register register) => new(
        $"select id from {register.Table}{(register.HasCode ? $" union select code from {register.Table}" : "")}", s_none);

    /// <summary>The ids that a value of a register means: itself, or those that share it as a code.</summary>
    public static CompiledQuery Ids(Register register, string value) => new(
        $"select id from {register.Table} where id = $value{(register.HasCode ? " or code = $value" : "")} order by id", One("value", value));

    /// <summary>The names of a value of a register, which may be a code that several share.</summary>
    public static CompiledQuery Names(Register register, string value) => new(
        $"select distinct {register.NameColumn} from {register.Table} where id = $value{(register.HasCode ? " or code = $value" : "")} order by 1", One("value", value));

    /// <summary>First and last year in which anything is expected or received.</summary>
    public static CompiledQuery Years() => new("select min(year), max(year) from v_reporting where is_visible(unit_id)", s_none);

    /// <summary>Levels and first words of the names of the units that report in the scope: "commune", "Xã".</summary>
    public static CompiledQuery UnitWords(string? plan) => new(
        $"""
        select distinct u.level, split_part(u.name, ' ', 1)
        from v_reporting r join ref_unit u on u.id = r.unit_id
        where is_visible(r.unit_id){(plan is null ? "" : " and r.plan_id = $plan")}
        """, plan is null ? s_none : One("plan", plan));

    /// <summary>A text that changes when a submission is accepted or replaced, or a decision lets rows in.</summary>
    public static CompiledQuery DataVersion() => new(
        """
        select coalesce(max(s.id), 0)::varchar || '-' || substr(md5(
            coalesce(string_agg(s.id || ':' || s.sha256 || ':' || s.status || ':' || coalesce(y.years, ''), ';' order by s.id), '')
            || '/' || (select count(*) from fact_exemplar) || '/' || (select count(*) from fact_exemplar_movement)
            || '/' || (select count(*) from fact_reported_count) || '/' || (select coalesce(max(id), 0) from decision)
            || '/' || coalesce((select max(content_hash) from ref_catalogue), '')), 1, 8)
        from submission s
        left join (
            select submission_id, string_agg(year || case when is_current then '+' else '-' end, ',' order by year) as years
            from submission_year group by submission_id
        ) y on y.submission_id = s.id
        where s.status <> 'rejected'
        """, s_none);

    private static readonly Dictionary<string, object> s_none = [];

    private static Dictionary<string, object> One(string name, object value) => new(StringComparer.Ordinal) { [name] = value };
}
