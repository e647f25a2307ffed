-- Who owed and who sent a workbook, as other programs read it: one row for each plan, unit and year.
create or replace view v_feed_coverage as
select coalesce(r.plan_id, '') || '/' || r.unit_id || '/' || r.year as id, r.plan_id, r.unit_id, u.name as unit_name, r.year,
    r.is_expected, r.is_received, r.is_on_time, r.due_date, r.first_day, cast(r.days_late as bigint) as days_late
from v_reporting r
left join ref_unit u on u.id = r.unit_id;
