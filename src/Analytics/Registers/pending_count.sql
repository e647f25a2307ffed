select count(*)
from pending_row p
join submission s on s.id = p.submission_id
where is_visible(s.unit_id) and exists (select 1 from submission_year y where y.submission_id = p.submission_id and y.is_current)
