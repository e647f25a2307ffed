-- The movements that each row of v_exemplar counts under, with their properties; one achievement may name several.
create or replace view v_exemplar_movement as
select b.exemplar_id, b.movement_id, m.type as movement_type, p.scope as movement_scope, p.duration as movement_duration, p.method as movement_method
from (
    select exemplar_id, movement_id from fact_exemplar_movement
    union all
    select reported_count_id, movement_id from fact_reported_count_movement
) b
left join ref_movement m on m.id = b.movement_id
left join ref_movement_property p on p.movement_id = b.movement_id;
