-- The same with the day that a milestone counts on: without a date the last of its year.
create or replace view v_exemplar_milestone as
select s.exemplar_id, s.milestone, coalesce(s.on_date, make_date(e.year, 12, 31)) as day, s.on_date is not null as is_dated
from v_exemplar_step s
join (
    select id, year from fact_exemplar
    union all
    select id, year from fact_reported_count
) e on e.id = s.exemplar_id;
