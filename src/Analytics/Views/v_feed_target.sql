-- The numbers to reach as other programs read them.
create or replace view v_feed_target as
select t.id, t.plan_id, t.item_id, i.name as item_name, t.kind, t.bound, cast(t.value as bigint) as value, t.from_year, t.to_year, t.closes_on, t.stage_id, t.unit_id, t.each_owner as owner_id
from v_target t
left join v_item i on i.id = t.item_id;
