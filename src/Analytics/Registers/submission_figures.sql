-- The figures of one submission, summed over cells that say the same thing.
select f.year, f.movements, f.kind, f.milestone, sum(f.count)::bigint as count, string_agg(f.sheet || '!' || f.cells, ', ' order by f.sheet, f.cells) as cells
from (
    select c.year, c.kind, c.milestone, c.count, c.sheet, c.cells,
        coalesce((select string_agg(m.movement_id, ',' order by m.movement_id) from fact_reported_count_movement m where m.reported_count_id = c.id), '') as movements
    from fact_reported_count c
    where c.submission_id = $id
) f
group by f.year, f.movements, f.kind, f.milestone
order by f.year, f.movements, f.kind nulls first, f.milestone
