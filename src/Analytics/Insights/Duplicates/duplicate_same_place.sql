-- Pairs of one place and position in one unit: how their names agree tells how names slip.
with usable as (
    select kind, unit_id, place_key, position_key from duplicate_record where place_key is not null and position_key is not null group by all having count(*) between 2 and $largest
)
select name_agreement(a.name_key, a.folded, a.sorted, a.own, b.name_key, b.folded, b.sorted, b.own) as name, cast(3 as integer), cast(1 as integer), cast(1 as integer), count(*)
from duplicate_record a
join usable k on k.kind = a.kind and k.unit_id = a.unit_id and k.place_key = a.place_key and k.position_key = a.position_key
join duplicate_record b on b.kind = a.kind and b.unit_id = a.unit_id and b.place_key = a.place_key and b.position_key = a.position_key and a.id < b.id
group by all
