-- What each unit recognised in each year for each thing that is forecast: by the rules of v_target_exemplar, with or without a number to reach.
with quota as (
    select distinct plan_id, item_id, kind, sub_kind, each_owner from v_target
    union all
    select i.plan_id, i.id, null, null, null from v_item i where not exists (select 1 from v_target t where t.item_id = i.id)
)
select q.item_id, q.kind, q.sub_kind, q.each_owner, e.unit_id, e.year, cast(sum(e.weight) as integer) as counted
from quota q
join v_exemplar_item x on x.item_id = q.item_id
join v_exemplar e on e.id = x.exemplar_id and e.plan_id = q.plan_id
where e.recognised_day is not null and is_visible(e.unit_id)
    and (q.sub_kind is null or e.sub_kind is null or e.sub_kind = q.sub_kind)
    and (e.kind = q.kind
        or (q.kind is null and (
            e.kind in (select k.kind from ref_plan_item_kind k where k.plan_id || '/' || k.item = q.item_id)
            or q.item_id not in (select k.plan_id || '/' || k.item from ref_plan_item_kind k))))
    and (q.each_owner is null or exists (select 1 from v_exemplar_owner o where o.exemplar_id = e.id and o.owner_id = q.each_owner))
group by all
