-- The items of its plan that each row of v_exemplar counts under: those that name one of its movements.
create or replace view v_exemplar_item as
select distinct e.id as exemplar_id, x.plan_id || '/' || x.item as item_id
from v_exemplar e
join v_exemplar_movement m on m.exemplar_id = e.id
join ref_plan_item_movement x on x.plan_id = e.plan_id and x.movement_id = m.movement_id;
