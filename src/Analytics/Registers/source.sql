-- The cells of facts: an exemplar of a list, a figure of a summary form, or an entry of a log. Superseded versions stay traceable.
select f.id, f.label, f.name, f.kind, f.submission_id, s.file_name, s.sha256, f.sheet, f.cells
from (
    select id, name as label, name, kind, submission_id, unit_id, sheet, cells from fact_exemplar
    union all
    select id, count::varchar, null, null, submission_id, unit_id, sheet, cells from fact_reported_count
    union all
    select id, coalesce(what, channel, result, exemplar_name, kind), exemplar_name, null, submission_id, unit_id, sheet, cells from fact_entry
) f
join submission s on s.id = f.submission_id
where f.id in (select unnest(string_split($ids, ' '))) and is_visible(f.unit_id)
