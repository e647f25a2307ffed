-- The movements that a target's item names, with their properties; a combined item names two and asks once.
create or replace view v_target_movement as
select t.plan_id || '/' || t.id as target_id, x.movement_id, m.type as movement_type,
    p.scope as movement_scope, p.duration as movement_duration, p.method as movement_method
from ref_target t
join ref_plan_item_movement x on x.plan_id = t.plan_id and x.item = t.item
left join ref_movement m on m.id = x.movement_id
left join ref_movement_property p on p.movement_id = x.movement_id;
