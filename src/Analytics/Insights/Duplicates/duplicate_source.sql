-- The subjects that current lists name before any judgement, one row each, with the words they are compared by.
create or replace temp table duplicate_source as
select s.alone_id as id, any_value(e.kind) as kind, any_value(s.name_key) as name_key, any_value(s.last_id) as unit_id, any_value(u.district_id) as district_id,
    any_value(u.province_id) as province_id, max(e.place_key) as place_key, arg_max(e.position_key, e.year) as position_key
from v_subject s
join fact_exemplar e on e.id = s.exemplar_id
left join ref_unit u on u.id = s.last_id
where is_visible(e.unit_id)
group by s.alone_id
