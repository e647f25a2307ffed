-- The pairs that are compared (blocking): one of four keys in common, where no more than $largest subjects share it. Each pair once, with how far it agrees:
--   name      3 letter for letter, 2 without accents or in another order, 1 alike, 0 not
--   unit      3 the same, 2 in one district, 1 in one province, 0 else
--   place     1 the same, 0 another, -1 not said or of two units, whose hamlets share names;  position likewise
--   rarity    what the name's own frequency adds to the evidence where it agrees, as a logarithm to the base 2
create or replace temp table duplicate_pair as
with block as (
    select id, kind || '/1/' || coalesce(province_id, unit_id) || '/' || sorted as key from duplicate_record
    union all
    select id, kind || '/2/' || unit_id || '/' || given from duplicate_record
    union all
    select id, kind || '/3/' || unit_id || '/' || front from duplicate_record
    union all
    select id, kind || '/4/' || coalesce(district_id, unit_id) || '/' || own from duplicate_record
),
usable as (
    select key from block group by key having count(*) between 2 and $largest
),
candidate as (
    select distinct a.id as a, b.id as b
    from block a
    join usable k on k.key = a.key
    join block b on b.key = a.key and a.id < b.id
)
select c.a, c.b,
    name_agreement(x.name_key, x.folded, x.sorted, x.own, y.name_key, y.folded, y.sorted, y.own) as name,
    case when x.unit_id = y.unit_id then 3 when x.district_id = y.district_id then 2 when x.province_id = y.province_id then 1 else 0 end as unit,
    case when x.unit_id <> y.unit_id or x.place_key is null or y.place_key is null then -1 when x.place_key = y.place_key then 1 else 0 end as place,
    case when x.position_key is null or y.position_key is null then -1 when x.position_key = y.position_key then 1 else 0 end as position,
    case when x.sorted = y.sorted then log2(x.squares / x.share) else 0.0 end as rarity
from candidate c
join duplicate_record x on x.id = c.a
join duplicate_record y on y.id = c.b
