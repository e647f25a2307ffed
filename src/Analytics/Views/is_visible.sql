-- Whether the one who asks may see what was reported by a unit: at or below one of the units that the connection is limited to (ids or codes), or anything where
-- it is not. A district means the units that were below it, also for what they sent after it ended.
create or replace macro is_visible(unit) as getvariable('visible_units') is null or exists (
    select 1 from ref_unit x
    where x.id = unit and list_has_any(getvariable('visible_units'),
        [x.id, x.code, x.commune_id, x.district_id, x.province_id,
         split_part(x.commune_id, '@', 1), split_part(x.district_id, '@', 1), split_part(x.province_id, '@', 1)]));
