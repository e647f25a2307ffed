-- The milestones reached, from lists and summary forms alike, as they are told: on_date is null where only the year is known.
create or replace view v_exemplar_step as
select m.exemplar_id, m.milestone, m.on_date
from v_list_milestone m
union all
-- An officer's nomination has no day of its own, as a tick in a workbook has none.
select distinct n.exemplar_id, 'nominated', cast(null as date)
from v_decided_nomination n
where n.is_counted and not exists (select 1 from v_list_milestone m where m.exemplar_id = n.exemplar_id and m.milestone = 'nominated')
union all
select c.id, c.milestone, cast(null as date)
from fact_reported_count c;
