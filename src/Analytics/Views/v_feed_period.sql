-- The periods of the plans as other programs read them: each year, stage and review with its days.
create or replace view v_feed_period as
select 'year/' || c.id as id, c.plan_id, c.code, 'year' as type, c.name, make_date(cast(c.year as integer), 1, 1) as first_day, make_date(cast(c.year as integer), 12, 31) as last_day, c.closes_on
from v_cycle c
union all
select 'stage/' || s.id, s.plan_id, s.code, 'stage', s.name, s.from_date, s.to_date, null from v_stage s
union all
select 'review/' || v.id, v.plan_id, v.code, 'review', v.name, make_date(p.from_year, 1, 1), r.cut_off, r.cut_off
from v_review v
join ref_review r on r.plan_id = v.plan_id and r.id = v.code
join ref_plan p on p.id = v.plan_id;
