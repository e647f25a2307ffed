-- The exemplars of one submission as texts to compare, in the order of its workbook.
select
    e.id, e.name, e.kind, e.year, e.position, e.place, e.achievement, e.remark, e.sheet, e.cells,
    coalesce((select string_agg(m.movement_id, ',' order by m.movement_id) from fact_exemplar_movement m where m.exemplar_id = e.id), '') as movements,
    coalesce((select string_agg(o.owner_id, ',' order by o.owner_id) from fact_exemplar_owner o where o.exemplar_id = e.id), '') as owners,
    (select string_agg(m.milestone || coalesce(' ' || m.on_date, ''), '; ' order by m.milestone) from fact_exemplar_milestone m where m.exemplar_id = e.id) as milestones,
    (select string_agg(concat_ws(', ', a.form, a.level, a.decision_number, a.decision_date), '; ' order by a.ordinal) from fact_award a where a.exemplar_id = e.id) as awards
from fact_exemplar e
where e.submission_id = $id
order by split_part(e.id, '-', 2)::integer
