-- How likely two subjects of one unit share a place by chance, and how many pairs of subjects of a kind there are.
with placed as (
    select kind, unit_id, place_key, count(*) as n from duplicate_record where place_key is not null group by all
),
units as (
    select kind, unit_id, sum(n) as n, sum(n * (n - 1)) as together from placed group by all
)
select coalesce((select sum(together) / nullif(sum(n * (n - 1)), 0) from units), 0.1),
    coalesce((select sum(n * (n - 1) / 2) from (select count(*) as n from duplicate_record group by kind)), 0.0)
