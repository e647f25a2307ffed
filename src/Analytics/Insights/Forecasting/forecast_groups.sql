-- What is forecast: each item of a plan, once for every kind, class and owner that it sets a number for; an item without any number once.
--   hidden  there is a number, of a unit that the one who asks does not see
with quota as (
    select distinct plan_id, item_id, kind, sub_kind, each_owner from v_target
    union all
    select i.plan_id, i.id, null, null, null from v_item i where not exists (select 1 from v_target t where t.item_id = i.id)
)
select q.plan_id, q.item_id, i.name, q.kind, q.sub_kind, q.each_owner,
    (select string_agg(x.movement_id, '+' order by x.movement_id) from ref_plan_item_movement x where x.plan_id || '/' || x.item = q.item_id) as movements,
    exists (select 1 from v_target t where t.item_id = q.item_id and not is_visible(t.unit_id)) as hidden,
    coalesce(
        (select list([o.id, o.name]) from ref_owner o where o.id = q.each_owner),
        (select list([o.id, o.name] order by o.name) from (select distinct p.owner_id from ref_plan_item_owner p where p.plan_id || '/' || p.item = q.item_id and p.role = 'lead') p join ref_owner o on o.id = p.owner_id)) as owners
from quota q
join v_item i on i.id = q.item_id
order by q.plan_id, i.ordinal, q.kind, q.sub_kind, q.each_owner
