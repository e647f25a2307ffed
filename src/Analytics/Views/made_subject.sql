-- Which records are of one person, body, household or model (chủ thể): one row per exemplar of a current list. The rule is told in docs/subjects.md.
--   Records belong together that have the same kind and name in one unit, or in units of which one went whole into the other, unless something tells them apart:
--   1. units: the name stands in two units of which neither went into the other: each unit for itself;
--   2. places: the records name two places or more: each place for itself, and those without a place for themselves;
--   3. positions: one list of one year has the name with two positions: each position for itself. A position that changes over the years tells nothing apart.
--   What a person judged to be one (decision on a pair) is one subject; taken back, it is two again.
--   subject_id  id of its earliest record
--   alone_id    the same without what people judged: pairs are looked for and decided by it
create or replace view made_subject as
-- Units that went whole into others, step by step. The others, nearly all, are their own last unit and stand nowhere here.
with recursive whole as (
    select u.id as unit_id, s.successor_id as into_id, 1 as steps from ref_unit u join ref_succession s on s.unit_id = u.id and not s.is_part
    union all
    select w.unit_id, s.successor_id, w.steps + 1
    from whole w
    join ref_succession s on s.unit_id = w.into_id and not s.is_part
    where w.steps < 20
),
last_unit as (
    select unit_id, arg_max(into_id, steps) as last_id from whole group by unit_id
),
named as not materialized (
    select e.id, e.submission_id, e.year, e.kind, coalesce(e.name_key, e.name) as name_key, e.place_key, e.position_key, e.unit_id, coalesce(l.last_id, e.unit_id) as last_id,
        hash(e.kind, coalesce(e.name_key, e.name), coalesce(l.last_id, e.unit_id)) as words
    from fact_exemplar e
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current
    left join last_unit l on l.unit_id = e.unit_id
),
-- A record whose words no other has is a subject by itself. Only the others go through the windows below, which over all records would cost more than everything
-- else; two names that share a hash go there too, and are found to be two.
repeated as (
    select words from named group by words having count(*) > 1
),
several as (
    select n.* exclude (words) from named n where n.words in (select r.words from repeated r)
),
in_unit as (
    select distinct kind, name_key, last_id, unit_id from several
),
apart as (
    select distinct a.kind, a.name_key, a.last_id
    from in_unit a
    join in_unit b on b.kind = a.kind and b.name_key = a.name_key and b.last_id = a.last_id and b.unit_id > a.unit_id
    left join whole x on x.unit_id = a.unit_id and x.into_id = b.unit_id
    left join whole z on z.unit_id = b.unit_id and z.into_id = a.unit_id
    where x.unit_id is null and z.unit_id is null
),
by_unit as (
    select n.*, case when a.kind is not null then n.unit_id end as unit_part
    from several n
    left join apart a on a.kind = n.kind and a.name_key = n.name_key and a.last_id = n.last_id
),
by_place as (
    select *, case when count(distinct place_key) over (partition by kind, name_key, last_id, unit_part) > 1 then coalesce(place_key, '') end as place_part
    from by_unit
),
in_list as (
    select *, count(distinct position_key) over (partition by kind, name_key, last_id, unit_part, place_part, submission_id, year) as positions
    from by_place
),
by_position as (
    select *, case when max(positions) over (partition by kind, name_key, last_id, unit_part, place_part) > 1 then coalesce(position_key, '') end as position_part
    from in_list
),
alone as (
    select id, submission_id, year, kind, name_key, last_id, first_value(id) over (
        partition by kind, name_key, last_id, unit_part, place_part, position_part
        order by year, submission_id, try_cast(split_part(id, '-', 2) as integer), id) as alone_id
    from by_position
    union all
    select n.id, n.submission_id, n.year, n.kind, n.name_key, n.last_id, n.id from named n where n.words not in (select r.words from repeated r)
),
-- A decision names a pair by kind, then unit, name and place of each side.
same as (
    select string_split(spelling, '|') as words from decision where what = 'pair' group by spelling having arg_max(means, id) = 'same'
),
judged as (
    select words[1] as kind, words[2] as last_id, words[3] as name_key from same
    union
    select words[1], words[5], words[6] from same
),
side as (
    select a.alone_id, a.kind, a.last_id, a.name_key, coalesce(max(e.place), '') as place
    from alone a
    join judged j on j.kind = a.kind and j.last_id = a.last_id and j.name_key = a.name_key
    join fact_exemplar e on e.id = a.id
    group by all
),
edge as (
    select x.alone_id as a, y.alone_id as b
    from same d
    join side x on x.kind = d.words[1] and x.last_id = d.words[2] and x.name_key = d.words[3] and x.place = d.words[4]
    join side y on y.kind = d.words[1] and y.last_id = d.words[5] and y.name_key = d.words[6] and y.place = d.words[7]
),
linked as (
    select a, b from edge
    union
    select b, a from edge
    union
    select l.a, e.b from linked l join (select a, b from edge union all select b, a from edge) e on e.a = l.b
),
group_of as (
    select a as alone_id, least(a, min(b)) as group_id from linked group by a
),
joined as (
    select g.alone_id, first_value(g.alone_id) over (
        partition by g.group_id order by f.year, f.submission_id, try_cast(split_part(f.id, '-', 2) as integer), f.id) as subject_id
    from group_of g
    join alone f on f.id = g.alone_id
)
select a.id as exemplar_id, coalesce(j.subject_id, a.alone_id) as subject_id, a.last_id, a.name_key, a.alone_id
from alone a
left join joined j on j.alone_id = a.alone_id;
