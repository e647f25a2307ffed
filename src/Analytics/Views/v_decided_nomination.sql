-- The nominations by decision in force: of the decisions on the same record and event the latest, where that nominates; with the rows of current lists that
-- it is about. A decision follows the unit into the one that it went into whole, as a hold does.
--   is_counted  of several rows with the words (one person under two movements) the one that counts: the unit's own before a district's, the first of a list;
--               none where the workbook says the same of any, so that nothing counts twice
create or replace view v_decided_nomination as
with recursive latest as (
    select n.*, d.means, d.reason, d.decided_at, d.decided_by
    from decision_nomination n
    join decision d on d.id = n.decision_id
    qualify row_number() over (partition by n.unit_id, n.kind, n.name_key, n.place_key, n.year, n.event_id order by n.decision_id desc) = 1
),
reach as (
    select distinct unit_id as nominated_unit_id, unit_id from latest
    union
    select r.nominated_unit_id, s.successor_id
    from reach r
    join ref_succession s on s.unit_id = r.unit_id and not s.is_part
),
named as (
    select e.id as exemplar_id, l.* exclude (unit_id, kind, name_key, place_key, year, means),
        f.exemplar_id is not null as is_written, bool_or(f.exemplar_id is not null) over (partition by l.decision_id) as is_written_somewhere,
        row_number() over (partition by l.decision_id order by s.unit_id <> e.unit_id, e.submission_id, split_part(e.id, '-', 2)::integer) as place
    from latest l
    join reach r on r.nominated_unit_id = l.unit_id
    join fact_exemplar e on e.unit_id = r.unit_id and e.kind = l.kind and e.name_key = l.name_key and e.year = l.year
        and (l.place_key is null or l.place_key = coalesce(e.place_key, ''))
    join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current
    join submission s on s.id = e.submission_id
    left join (select distinct exemplar_id, event_id from fact_nomination) f on f.exemplar_id = e.id and f.event_id = l.event_id
    where l.means = 'nominate'
)
select * exclude (is_written, is_written_somewhere, place), place = 1 and not is_written_somewhere as is_counted from named where not is_written;
