-- How many rows of a unit's list of a year stand with the same name and achievement in its list of the year before.
with row_of as (
    select e.id, e.unit_id, e.year, e.kind, coalesce(e.name_key, e.name) as name_key, coalesce(lower(trim(e.achievement)), '') as achievement
    from fact_exemplar e
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current and is_visible(e.unit_id)
)
select r.unit_id, coalesce(any_value(u.name), r.unit_id), r.year, cast(count(*) as integer), cast(count(*) filter (where p.name_key is not null) as integer),
    array_to_string(list_slice(list(r.id order by length(r.id), r.id) filter (where p.name_key is not null), 1, 10), ' '), cast(null as varchar), cast(null as varchar)
from row_of r
left join (select distinct unit_id, year, kind, name_key, achievement from row_of) p
    on p.unit_id = r.unit_id and p.year = r.year - 1 and p.kind = r.kind and p.name_key = r.name_key and p.achievement = r.achievement
left join ref_unit u on u.id = r.unit_id
where exists (select 1 from row_of b where b.unit_id = r.unit_id and b.year = r.year - 1)
group by r.unit_id, r.year
order by r.unit_id, r.year
