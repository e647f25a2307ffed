-- How many rows of a list share their achievement, word for word, with at least two others of other names; told with the text that is repeated most.
with row_of as (
    select e.id, e.unit_id, e.year, coalesce(e.name_key, e.name) as name_key, lower(trim(e.achievement)) as achievement, trim(e.achievement) as told
    from fact_exemplar e
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current and is_visible(e.unit_id)
    where length(trim(e.achievement)) >= 20
),
repeated as (
    select unit_id, year, achievement, any_value(told) as told, count(*) as times, array_to_string(list_slice(list(id order by length(id), id), 1, 10), ' ') as ids
    from row_of group by unit_id, year, achievement having count(distinct name_key) >= 3
),
most as (
    select unit_id, year, cast(max(times) as integer) as shown, arg_max(ids, times) as ids, arg_max(told, times) as told from repeated group by unit_id, year
)
select r.unit_id, coalesce(any_value(u.name), r.unit_id), r.year, cast(count(*) as integer), coalesce(any_value(m.shown), 0), any_value(m.ids), cast(null as varchar), any_value(m.told)
from row_of r
left join most m on m.unit_id = r.unit_id and m.year = r.year
left join ref_unit u on u.id = r.unit_id
group by r.unit_id, r.year
order by r.unit_id, r.year
