-- The rows of one submission that wait, by what was not understood.
select p.finding_code as code, coalesce(p.text, '') as text, count(*)::bigint as count, string_agg(p.sheet || '!' || p.cells, ', ' order by p.ordinal) as cells
from pending_row p
join submission s on s.id = p.submission_id
where p.submission_id = $id and is_visible(s.unit_id)
group by all
order by code, text
