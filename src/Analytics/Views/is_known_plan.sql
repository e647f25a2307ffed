-- Whether the one who asks may know of a plan: one of a unit that is_known_unit shows, because it binds the units below.
create or replace macro is_known_plan(plan) as getvariable('visible_units') is null or exists (
    select 1 from ref_plan p where p.id = plan and is_known_unit(p.unit_id));
