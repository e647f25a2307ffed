-- The owners that answer for a target; joint owners each stand beside it.
create or replace view v_target_owner as
select plan_id || '/' || target_id as target_id, owner_id from ref_target_owner;
