-- The numbers to reach (chỉ tiêu được giao), one row per target, placed where its plan's unit stands.
--   id        plan and target: 'phuc-linh-2021-2025/a.1@2023'
--   item_id   plan and item, as in v_item
--   sub_kind  the narrower class that the number is for (nông dân); null for the whole kind
--   year      the year that it is for; null for a stage or the whole plan
--   each_owner  the one owner that has to reach it alone ("mỗi đơn vị"); null where the unit or several owners reach it together
create or replace view v_target as
select t.plan_id || '/' || t.id as id, t.plan_id, t.plan_id || '/' || t.item as item_id, t.kind, t.sub_kind, t.bound, t.value, t.from_year, t.to_year,
    case when t.from_year = t.to_year then t.from_year end as year, t.closes_on,
    t.plan_id || '/' || t.stage_id as stage_id,
    case when t.id like '%/%' then split_part(t.id, '/', 2) end as each_owner,
    p.unit_id, u.province_id,
    case when make_date(t.to_year, 12, 31) <= date '2025-06-30' then u.district_id end as district_id,
    u.district_id as sender_district_id,
    u.commune_id
from ref_target t
join ref_plan p on p.id = t.plan_id
left join ref_unit u on u.id = p.unit_id;
