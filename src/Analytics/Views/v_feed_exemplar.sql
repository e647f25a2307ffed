-- The rows of v_exemplar as other programs read them: what counts, with the milestones as days, and the cells that each was read from.
create or replace view v_feed_exemplar as
select f.id, f.source, x.name, f.kind, f.year, f.day, f.plan_id, f.unit_id, f.province_id, f.district_id, f.commune_id,
    cast(f.weight as bigint) as weight, cast(f.subject_weight as bigint) as subject_weight,
    f.registered_day, f.nurtured_day, f.proposed_day, f.recognised_day, f.commended_day, f.nominated_day, f.replicated_day,
    x.position, x.place, x.achievement, f.submission_id, s.file_name, x.sheet, x.cells
from v_exemplar f
left join (
    select id, name, position, place, achievement, sheet, cells from fact_exemplar
    union all
    select id, null, null, null, null, sheet, cells from fact_reported_count
) x on x.id = f.id
left join submission s on s.id = f.submission_id;
