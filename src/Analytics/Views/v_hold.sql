-- The holds in force (tạm giữ): of the decisions on the same records the latest, where that is a hold. A hold follows the unit into the one that it went into whole.
create or replace view v_hold as
with recursive latest as (
    select h.*, d.means, d.reason, d.decided_at, d.decided_by
    from decision_hold h
    join decision d on d.id = h.decision_id
    qualify row_number() over (partition by h.unit_id, h.kind, h.name_key, h.place_key, h.year order by h.decision_id desc) = 1
),
reach as (
    select distinct unit_id as held_unit_id, unit_id from latest
    union
    select r.held_unit_id, s.successor_id
    from reach r
    join ref_succession s on s.unit_id = r.unit_id and not s.is_part
)
select r.unit_id, l.kind, l.name_key, l.place_key, l.year, l.decision_id, l.reason, l.decided_at, l.decided_by
from latest l
join reach r on r.held_unit_id = l.unit_id
where l.means = 'hold';
