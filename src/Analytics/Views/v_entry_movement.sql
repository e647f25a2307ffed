-- The movements of the exemplar that an entry names, as far as its workbook's list tells.
create or replace view v_entry_movement as
select n.id as entry_id, m.movement_id, r.type as movement_type
from fact_entry n
join fact_exemplar_movement m on m.exemplar_id = n.exemplar_id
left join ref_movement r on r.id = m.movement_id;
