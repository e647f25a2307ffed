-- The rows of lists that a hold in force is about, each with the latest such hold.
create or replace view v_held_exemplar as
select e.id as exemplar_id, max(h.decision_id) as decision_id
from fact_exemplar e
join v_hold h on h.unit_id = e.unit_id and h.kind = e.kind and h.name_key = e.name_key
    and (h.place_key is null or h.place_key = coalesce(e.place_key, '')) and (h.year is null or h.year = e.year)
group by e.id;
