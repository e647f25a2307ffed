-- The units and years of which a workbook brings something and nothing of results: to count nobody as recognised then would make a gap 0. A workbook that names
-- nobody ("Không có"), or whose rows all wait, brings nothing and stands not here: it is a report. For the sender all rows of its workbook speak, for a unit below it
-- those that name it.
create or replace view v_begun as
select submission_id, unit_id, year, bool_or(is_registration) as is_registration
from (
    select t.submission_id, s.unit_id, t.year, t.has_results, t.is_registration from v_content t join submission s on s.id = t.submission_id
    union all
    select t.submission_id, t.unit_id, t.year, t.has_results, t.is_registration from v_content t join submission s on s.id = t.submission_id where t.unit_id <> s.unit_id
)
group by submission_id, unit_id, year
having not bool_or(has_results);
