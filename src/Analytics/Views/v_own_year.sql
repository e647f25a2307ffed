-- The units that sent the results of a year themselves: what the file of a district or province says of them gives way. One that only registered leaves the results to that file.
create or replace view v_own_year as
select distinct s.unit_id, y.year
from submission_year y
join submission s on s.id = y.submission_id
anti join v_begun b on b.submission_id = s.id and b.unit_id = s.unit_id and b.year = y.year
where y.is_current;
