-- The items of its plan that each row of v_exemplar counts under: those that name one of its movements.
create or replace view v_exemplar_item as
select distinct b.exemplar_id, x.plan_id || '/' || x.item as item_id, l.launcher
from (
    select e.id as exemplar_id, e.submission_id, m.movement_id
    from fact_exemplar e
    join fact_exemplar_movement m on m.exemplar_id = e.id
    union all
    select c.id, c.submission_id, m.movement_id
    from fact_reported_count c
    join fact_reported_count_movement m on m.reported_count_id = c.id
) b
join submission s on s.id = b.submission_id
join ref_plan_item_movement x on x.plan_id = s.plan_id and x.movement_id = b.movement_id
left join ref_plan_item_launcher l on l.plan_id = x.plan_id and l.item = x.item;
