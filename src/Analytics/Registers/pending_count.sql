select count(*)
from pending_row p
where exists (select 1 from submission_year y where y.submission_id = p.submission_id and y.is_current)
