-- Who owes a workbook and who sent one, by plan, year and unit. Every $parameter may be null: no condition.
select r.plan_id, r.unit_id, u.name as unit_name, r.year, r.is_expected, r.is_received, r.is_on_time, r.due_date, r.first_day, r.days_late,
    s.submission_id, s.version, r.begun_with
from v_reporting r
left join ref_unit u on u.id = r.unit_id
left join (
    select s.plan_id, s.unit_id, y.year, max(s.id) as submission_id, max(s.version) as version
    from submission s
    join submission_year y on y.submission_id = s.id and y.is_current
    group by s.plan_id, s.unit_id, y.year
) s on s.plan_id is not distinct from r.plan_id and s.unit_id = r.unit_id and s.year = r.year
where is_visible(r.unit_id)
    and ($plan::varchar is null or r.plan_id = $plan)
    and ($year::integer is null or r.year = $year)
    and ($unit::varchar is null or list_contains(
        [r.unit_id, u.code, u.commune_id, u.district_id, u.province_id,
         split_part(u.commune_id, '@', 1), split_part(u.district_id, '@', 1), split_part(u.province_id, '@', 1)], $unit))
order by r.plan_id, r.year, r.unit_id
