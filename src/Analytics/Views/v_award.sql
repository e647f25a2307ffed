-- The commendations of exemplars that lists name, each with its day: that of the decision, else 31 December of the year.
create or replace view v_award as
select a.exemplar_id, a.ordinal, coalesce(a.form_code, 'other') as form_code, a.level, a.occasion_code,
    coalesce(a.decision_date, make_date(e.year, 12, 31)) as day, a.decision_date as dated_day
from v_list_award a
join fact_exemplar e on e.id = a.exemplar_id;
