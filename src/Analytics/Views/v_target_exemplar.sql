-- The rows of v_exemplar that can count towards each target, one row for each pair: those of its plan, years, item and kind; where each owner has its own number, those of that owner.
--   is_asked  for a number of a narrower class: true where the record is of that class, false where it is of another, which does not count; null where it says none
--             (no form does), which counts, because the item asks for nobody else, and is told. True for every record where the number names no class.
create or replace view v_target_exemplar as
select t.id as target_id, e.*, t.sub_kind is null or e.sub_kind = t.sub_kind as is_asked
from v_target t
join v_exemplar e on e.plan_id = t.plan_id and e.year between t.from_year and t.to_year
where (e.kind = t.kind
        -- "điển hình", of any kind that the item admits; all kinds where the text does not say
        or (t.kind is null and (
            e.kind in (select k.kind from ref_plan_item_kind k where k.plan_id || '/' || k.item = t.item_id)
            or t.item_id not in (select k.plan_id || '/' || k.item from ref_plan_item_kind k))))
  and exists (
    select 1 from v_exemplar_item i where i.exemplar_id = e.id and i.item_id = t.item_id)
  and (t.each_owner is null or exists (select 1 from v_exemplar_owner o where o.exemplar_id = e.id and o.owner_id = t.each_owner));
