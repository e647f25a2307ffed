-- What happened around exemplars and counts: the entries of current workbooks, of a district's file only where the commune has sent none for the year.
--   subject_id        the subject that it names: that of the exemplar of the same workbook, else the only one of the name in the unit; null where none or several have it
--   weight            1
--   day, dated_day    its day, else 31 December of its year and null
--   is_last_of_year   of the entries that tell the state of one subject in a year the last: one subject has one state a year
--   until_day         the day from which a later year tells its state; null where none does
create or replace view made_entry as
with
-- Of the subjects those alone that some entry can mean: there are far more subjects than entries.
only_one as (
    select last_id, name_key, min(subject_id) as subject_id from v_subject
    where name_key in (select n.name_key from fact_entry n where n.exemplar_id is null)
    group by last_id, name_key having count(distinct subject_id) = 1
),
last_unit as (
    select distinct e.unit_id, v.last_id from v_subject v join fact_exemplar e on e.id = v.exemplar_id
    where e.unit_id in (select n.unit_id from fact_entry n where n.exemplar_id is null)
),
current_entry as (
    select n.*, s.plan_id, coalesce(v.subject_id, o.subject_id) as subject_id,
        coalesce(n.on_date, make_date(n.year, 12, 31)) as day, n.on_date as dated_day, split_part(n.id, '-e', 2)::integer as ordinal
    from fact_entry n
    join submission_year y on y.submission_id = n.submission_id and y.year = n.year and y.is_current
    join submission s on s.id = n.submission_id
    left join v_own_year w on w.unit_id = n.unit_id and w.year = n.year
    left join v_subject v on v.exemplar_id = n.exemplar_id
    left join last_unit l on l.unit_id = n.unit_id
    left join only_one o on n.exemplar_id is null and o.last_id = l.last_id and o.name_key = n.name_key
    where n.unit_id = s.unit_id or w.unit_id is null
),
told as (
    select id, coalesce(subject_id, unit_id || '/' || name_key) as whose, year, day,
        row_number() over (partition by coalesce(subject_id, unit_id || '/' || name_key), year order by day desc, submission_id desc, ordinal desc) = 1 as is_last_of_year
    from current_entry
    where state is not null and coalesce(subject_id, name_key) is not null
),
state as (
    select id, is_last_of_year, lead(day) over (partition by whose order by year, day) as until_day from told where is_last_of_year
)
select n.* exclude (ordinal), 1 as weight, coalesce(t.is_last_of_year, false) as is_last_of_year, t.until_day, u.province_id,
    case when least(n.day, u.valid_to) <= date '2025-06-30' then u.district_id end as district_id, u.district_id as sender_district_id, u.commune_id
from current_entry n
left join state t on t.id = n.id
left join ref_unit u on u.id = n.unit_id;
