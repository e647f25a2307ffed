-- The milestones reached, from lists and summary forms alike. A milestone without a date counts on the last day of its year.
create or replace view v_exemplar_milestone as
select m.exemplar_id, m.milestone, coalesce(m.on_date, make_date(e.year, 12, 31)) as day, m.on_date is not null as is_dated
from fact_exemplar_milestone m
join fact_exemplar e on e.id = m.exemplar_id
union all
-- An officer's nomination has no day of its own, as a tick in a workbook has none.
select distinct n.exemplar_id, 'nominated', make_date(e.year, 12, 31), false
from v_decided_nomination n
join fact_exemplar e on e.id = n.exemplar_id
where n.is_counted and not exists (select 1 from fact_exemplar_milestone m where m.exemplar_id = n.exemplar_id and m.milestone = 'nominated')
union all
select c.id, c.milestone, make_date(c.year, 12, 31), false
from fact_reported_count c;
