-- How many figures of a unit's form, of ten and more, are multiples of five.
select c.unit_id, coalesce(any_value(u.name), c.unit_id), c.year, cast(count(*) as integer), cast(count(*) filter (where c.count % 5 = 0) as integer),
    array_to_string(list_slice(list(c.id order by length(c.id), c.id) filter (where c.count % 5 = 0), 1, 10), ' '), cast(null as varchar), cast(null as varchar)
from fact_reported_count c
join submission_year y on y.submission_id = c.submission_id and y.year = c.year and y.is_current
left join ref_unit u on u.id = c.unit_id
where c.count >= 10 and is_visible(c.unit_id)
group by c.unit_id, c.year
order by c.unit_id, c.year
