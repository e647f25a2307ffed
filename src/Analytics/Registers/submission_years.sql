-- The years that one submission holds.
select y.year
from submission_year y
join submission s on s.id = y.submission_id
where y.submission_id = $id and is_visible(s.unit_id)
