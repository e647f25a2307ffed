-- The milestones that only a row of v_told gives to the record that it tells of, with the latest date that one gives.
create or replace view made_told_milestone as
select t.exemplar_id, m.milestone, max(m.on_date) as on_date
from v_told t
join fact_exemplar_milestone m on m.exemplar_id = t.told_id
left join fact_exemplar_milestone o on o.exemplar_id = t.exemplar_id and o.milestone = m.milestone
where o.exemplar_id is null
group by t.exemplar_id, m.milestone;
