-- How far two subjects of a kind agree that are taken at random: of 1,500 each with each.
with few as (
    select * from duplicate_record order by hash(id) limit 1500
)
select name_agreement(a.name_key, a.folded, a.sorted, a.own, b.name_key, b.folded, b.sorted, b.own) as name,
    case when a.unit_id = b.unit_id then 3 when a.district_id = b.district_id then 2 when a.province_id = b.province_id then 1 else 0 end as unit,
    cast(-1 as integer) as place,
    case when a.position_key is null or b.position_key is null then -1 when a.position_key = b.position_key then 1 else 0 end as position,
    count(*)
from few a join few b on a.kind = b.kind and a.id < b.id
group by all
