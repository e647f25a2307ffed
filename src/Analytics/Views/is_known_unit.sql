-- Whether the one who asks may know of a unit: what is_visible shows, and what stands above it.
create or replace macro is_known_unit(unit) as getvariable('visible_units') is null or is_visible(unit) or exists (
    select 1 from ref_unit b
    where list_has_any(getvariable('visible_units'), [b.id, b.code]) and list_contains([b.commune_id, b.district_id, b.province_id], unit));
