-- The conferences and congresses that exemplars were introduced to, under the spelling that is met most.
create or replace view v_event as
select event_id as id, mode(event) as name from v_nomination group by event_id;
