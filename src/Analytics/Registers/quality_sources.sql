-- The remarks themselves, each at its cell, of the submissions that count for some year. Every $parameter but $limit may be null: no condition.
with counted as (
    select s.id, s.unit_id, s.file_name, count(*) filter (where y.is_current) as current_years
    from submission s
    join submission_year y on y.submission_id = s.id
    where s.status <> 'rejected' and ($plan::varchar is null or s.plan_id = $plan) and ($from::integer is null or y.year between $from and $to)
    group by s.id, s.unit_id, s.file_name
    having current_years > 0
)
select c.id, c.file_name, coalesce(u.name, c.unit_id) as unit_name, f.code, f.severity, f.sheet, f.cell, count(*) over () as total_rows
from counted c
join finding f on f.submission_id = c.id
left join ref_unit u on u.id = c.unit_id
where is_visible(c.unit_id) and ($unit::varchar is null or list_contains(
    [c.unit_id, u.code, u.commune_id, u.district_id, u.province_id,
     split_part(u.commune_id, '@', 1), split_part(u.district_id, '@', 1), split_part(u.province_id, '@', 1)], $unit))
order by c.id, f.ordinal
limit $limit
