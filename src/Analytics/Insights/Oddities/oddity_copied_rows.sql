-- How many rows of a unit's list stand with the same name and achievement in a list of another unit, told for the unit with which most are shared.
with row_of as (
    select e.id, e.submission_id, e.unit_id, e.year, coalesce(e.name_key, e.name) as name_key, lower(trim(e.achievement)) as achievement
    from fact_exemplar e
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current and is_visible(e.unit_id)
    where length(trim(e.achievement)) >= 20
),
many as (
    select name_key, achievement from row_of group by name_key, achievement having count(distinct unit_id) > 1
),
shared as (
    select a.unit_id, a.year, b.unit_id as other_id, count(distinct a.id) as shown, array_to_string(list_slice(list_sort(list(distinct a.id), 'asc'), 1, 10), ' ') as ids
    from row_of a
    join many m on m.name_key = a.name_key and m.achievement = a.achievement
    join row_of b on b.name_key = a.name_key and b.achievement = a.achievement and b.unit_id <> a.unit_id
    -- Of two lists the one that came later is told.
    where (a.submission_id, a.unit_id) > (b.submission_id, b.unit_id)
    group by a.unit_id, a.year, b.unit_id
),
most as (
    select * from shared qualify row_number() over (partition by unit_id, year order by shown desc, other_id) = 1
)
select r.unit_id, coalesce(any_value(u.name), r.unit_id), r.year, cast(count(*) as integer), cast(coalesce(any_value(m.shown), 0) as integer), any_value(m.ids), any_value(o.name), cast(null as varchar)
from row_of r
left join most m on m.unit_id = r.unit_id and m.year = r.year
left join ref_unit u on u.id = r.unit_id
left join ref_unit o on o.id = m.other_id
group by r.unit_id, r.year
order by r.unit_id, r.year
