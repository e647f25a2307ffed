-- The conferences and congresses that exemplars were introduced to, under the spelling that is met most.
select n.event_id, mode(n.event) as event
from v_nomination n
join fact_exemplar e on e.id = n.exemplar_id
where is_visible(e.unit_id)
group by n.event_id
order by event
