-- The yearly cycles of the plans (chu kỳ): each year with the last day on which its reports were in time.
create or replace view v_cycle as
select plan_id || '/' || year as id, plan_id, cast(year as varchar) as code, year, max(due_date) as closes_on,
    'Năm ' || year || coalesce(', hạn ' || strftime(max(due_date), '%d/%m/%Y'), '') as name
from ref_expected_submission
group by plan_id, year;
