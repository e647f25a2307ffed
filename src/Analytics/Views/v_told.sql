-- Rows of a district's or province's list about a unit that reports the year itself, each with the record of the unit's own list that it tells of: the same
-- kind and name in that unit and year, of several the one that shares a movement or the place, else the first. The record counts, once; what such a row adds
-- to it (a step, a commendation) counts with it: see v_list_milestone, v_list_award.
create or replace view v_told as
with current_row as (
    select e.id, e.submission_id, e.unit_id, e.year, e.kind, coalesce(e.name_key, e.name) as name_key, e.place_key, e.unit_id = s.unit_id as is_own
    from fact_exemplar e
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current
    join submission s on s.id = e.submission_id
),
pair as (
    select t.id as told_id, o.id as exemplar_id, o.submission_id, t.place_key is not distinct from o.place_key as is_same_place
    from current_row t
    join current_row o on o.is_own and o.unit_id = t.unit_id and o.year = t.year and o.kind = t.kind and o.name_key = t.name_key
    join v_own_year w on w.unit_id = t.unit_id and w.year = t.year
    where not t.is_own
),
shared as (
    select distinct p.told_id, p.exemplar_id
    from pair p
    join fact_exemplar_movement t on t.exemplar_id = p.told_id
    join fact_exemplar_movement o on o.exemplar_id = p.exemplar_id and o.movement_id = t.movement_id
)
select p.told_id, p.exemplar_id
from pair p
left join shared s on s.told_id = p.told_id and s.exemplar_id = p.exemplar_id
qualify row_number() over (partition by p.told_id
    order by s.told_id is null, not p.is_same_place, p.submission_id, try_cast(split_part(p.exemplar_id, '-', 2) as integer)) = 1;
