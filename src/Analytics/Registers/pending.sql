-- Rows of the submissions that count now which wait, each with what the finding at its cell suggested.
select p.finding_code, p.text, p.submission_id, s.file_name, s.plan_id, s.unit_id, u.name as unit_name, p.sheet, p.cells, f.suggestion
from pending_row p
join submission s on s.id = p.submission_id
left join ref_unit u on u.id = s.unit_id
left join (
    select submission_id, code, text, min(suggestion) as suggestion
    from finding group by submission_id, code, text
) f on f.submission_id = p.submission_id and f.code = p.finding_code and f.text is not distinct from p.text
where is_visible(s.unit_id) and exists (select 1 from submission_year y where y.submission_id = s.id and y.is_current)
    and ($submission::integer is null or p.submission_id = $submission)
order by p.submission_id, p.ordinal
