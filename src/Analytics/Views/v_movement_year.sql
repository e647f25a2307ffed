-- The movements that the plans in force in a year name (phong trào thi đua), each under the item that names it, placed where the plan's unit stands.
create or replace view v_movement_year as
select x.movement_id, m.type as movement_type, cast(y.year as integer) as year, p.id as plan_id, p.id || '/' || x.item as item_id,
    l.launcher, r.scope, r.duration, r.method, p.unit_id, u.province_id,
    case when make_date(cast(y.year as integer), 12, 31) <= date '2025-06-30' then u.district_id end as district_id,
    u.district_id as sender_district_id,
    u.commune_id
from ref_plan p
cross join range(p.from_year, p.to_year + 1) y(year)
join ref_plan_item_movement x on x.plan_id = p.id
left join ref_movement m on m.id = x.movement_id
left join ref_movement_property r on r.movement_id = x.movement_id
left join ref_plan_item_launcher l on l.plan_id = p.id and l.item = x.item
left join ref_validity v on v.what = 'movement' and v.id = x.movement_id
left join ref_unit u on u.id = p.unit_id
where coalesce(v.valid_from, date '0001-01-01') <= make_date(cast(y.year as integer), 12, 31)
  and coalesce(v.valid_to, date '9999-12-31') >= make_date(cast(y.year as integer), 1, 1);
