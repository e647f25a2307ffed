-- What a reader needs to judge a subject by.
select s.alone_id, any_value(e.name), any_value(e.kind), any_value(s.last_id), coalesce(any_value(u.name), any_value(s.last_id)), max(e.place), arg_max(e.position, e.year),
    string_agg(distinct cast(e.year as varchar), ', ' order by cast(e.year as varchar)), array_to_string(list_slice(list(e.id order by e.id), 1, 5), ' '), any_value(s.name_key), string_agg(distinct e.unit_id, ' ')
from v_subject s
join fact_exemplar e on e.id = s.exemplar_id
left join ref_unit u on u.id = s.last_id
where is_visible(e.unit_id) and list_contains(string_split($ids, ' '), s.alone_id)
group by s.alone_id
