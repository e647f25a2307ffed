-- What the lists and the summary forms of each workbook, current or not, tell of each unit and year: one row for each.
--   source           list or summary
--   has_results      whether it tells of results. One that only registers, nurtures or proposes exemplars for the year, or introduces them to a conference or congress,
--                    tells nothing of who was recognised; a form whose figure of those recognised is 0 does
--   is_registration  true where any of them was registered, nurtured or proposed; false where all were introduced
create or replace view made_content as
select e.submission_id, e.unit_id, e.year, 'list' as source, bool_or(coalesce(m.milestone not in ('registered', 'nurtured', 'proposed', 'nominated'), true)) as has_results,
    coalesce(bool_or(m.milestone <> 'nominated'), false) as is_registration
from fact_exemplar e
left join fact_exemplar_milestone m on m.exemplar_id = e.id
group by e.submission_id, e.unit_id, e.year
union all
select submission_id, unit_id, year, 'summary', bool_or(milestone not in ('registered', 'nurtured', 'proposed', 'nominated')), bool_or(milestone <> 'nominated')
from fact_reported_count
group by submission_id, unit_id, year;
