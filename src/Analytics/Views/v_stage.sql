-- The stages of the plans.
create or replace view v_stage as
select plan_id || '/' || id as id, plan_id, id as code, name, ordinal, from_date, to_date from ref_stage;
