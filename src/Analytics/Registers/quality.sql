-- Remarks on the submissions that count for some year, and what they hold, by submission: one row per code, and one without a code for what came in without any.
-- Every $parameter may be null: no condition.
with counted as (
    select s.id, s.unit_id, count(*) filter (where y.is_current) as current_years
    from submission s
    join submission_year y on y.submission_id = s.id
    where s.status <> 'rejected' and ($plan::varchar is null or s.plan_id = $plan) and ($from::integer is null or y.year between $from and $to)
    group by s.id, s.unit_id
    having current_years > 0
)
select c.id, c.unit_id, u.name as unit_name, f.code, f.severity, count(f.code) as findings,
    (select count(*) from fact_exemplar e where e.submission_id = c.id) as exemplars,
    (select count(*) from pending_row p where p.submission_id = c.id) as pending
from counted c
left join ref_unit u on u.id = c.unit_id
left join finding f on f.submission_id = c.id
where is_visible(c.unit_id) and ($unit::varchar is null or list_contains(
    [c.unit_id, u.code, u.commune_id, u.district_id, u.province_id,
     split_part(u.commune_id, '@', 1), split_part(u.district_id, '@', 1), split_part(u.province_id, '@', 1)], $unit))
group by c.id, c.unit_id, u.name, f.code, f.severity
order by c.id, f.code
