-- Which exemplars count towards which target: those of its plan, years, item and kind; where each owner has its own number, those of that owner.
create or replace view v_target_exemplar as
select t.id as target_id, e.id as exemplar_id
from v_target t
join v_exemplar e on e.plan_id = t.plan_id and e.year between t.from_year and t.to_year
where (e.kind = t.kind
        -- "điển hình", of any kind that the item admits; all kinds where the text does not say
        or (t.kind is null and (
            e.kind in (select k.kind from ref_plan_item_kind k where k.plan_id || '/' || k.item = t.item_id)
            or t.item_id not in (select k.plan_id || '/' || k.item from ref_plan_item_kind k))))
  and exists (
    select 1 from v_exemplar_movement m
    join v_target_movement x on x.movement_id = m.movement_id
    where m.exemplar_id = e.id and x.target_id = t.id)
  and (t.each_owner is null or exists (select 1 from v_exemplar_owner o where o.exemplar_id = e.id and o.owner_id = t.each_owner));
