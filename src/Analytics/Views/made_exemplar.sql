-- What counts: one row per exemplar of a current list, and one per figure of a current summary form that no list covers.
--   weight          how many exemplars the row stands for at its milestones (1, or the figure)
--   subject_weight  the same for "how many exemplars at all": of the figures that one form gives for one group at several
--                   milestones (30 registered, 12 recognised) only the largest counts, because they are the same exemplars
--   held            1 for a record that a hold in force is about (tạm giữ), which weighs nothing; else 0
--   category, sub_kind  the class of subject, of lists alone
--   *_day           the day the milestone was reached, null where it was not; 31 December where only the year is known
--   *_dated_day     the same, null where only the year is known: a year alone belongs to no quarter, half-year or month
--   day             the day of the record: recognition, else commendation, else its latest date, else 31 December
--   district_id     null after 30 June 2025, when the level of districts ended; what a unit that ended by then reports on 2025 lies before that, whatever its day
--   sender_district_id  the district that the sending unit belonged to, whatever the day: "the communes of this district" stay a set of units
create or replace view made_exemplar as
with current_year as (
    select y.submission_id, y.year, s.plan_id, s.sender_owner_id, s.unit_id
    from submission_year y
    join submission s on s.id = y.submission_id
    where y.is_current
),
-- The file of a district names the communes of its rows; where a commune has sent its own workbook for the year, that one counts, with what the rows add to its records (v_told).
list as (
    select e.id, e.submission_id, e.unit_id, e.year, e.kind, e.category, e.sub_kind, y.plan_id, y.sender_owner_id, cast(e.id in (select h.exemplar_id from v_held_exemplar h) as integer) as held
    from fact_exemplar e
    join current_year y on y.submission_id = e.submission_id and y.year = e.year
    left join v_own_year o on o.unit_id = e.unit_id and o.year = e.year
    where e.unit_id = y.unit_id or o.unit_id is null
),
-- A list that only registers covers the figures of those registered, and leaves those of the results.
list_sender as (
    select l.plan_id, l.unit_id, l.year, l.sender_owner_id, bool_or(t.has_results) as has_results
    from (select distinct plan_id, submission_id, unit_id, year, sender_owner_id from list) l
    join v_content t on t.submission_id = l.submission_id and t.unit_id = l.unit_id and t.year = l.year and t.source = 'list'
    group by l.plan_id, l.unit_id, l.year, l.sender_owner_id
),
count_movement as (
    select reported_count_id, string_agg(movement_id, ' ' order by movement_id) as movements
    from fact_reported_count_movement group by reported_count_id
),
count_owner as (
    select reported_count_id, string_agg(owner_id, ' ' order by owner_id) as owners, list(owner_id) as owner_ids
    from fact_reported_count_owner group by reported_count_id
),
-- List beats summary, for the sender of the list: the list of one owner covers that owner's figures and leaves the others'.
summary as (
    select c.*, y.plan_id, m.movements, o.owners
    from fact_reported_count c
    join current_year y on y.submission_id = c.submission_id and y.year = c.year
    left join count_movement m on m.reported_count_id = c.id
    left join count_owner o on o.reported_count_id = c.id
    left join v_own_year w on w.unit_id = c.unit_id and w.year = c.year
    where (c.unit_id = y.unit_id or w.unit_id is null) and not exists (
        select 1 from list_sender l
        where l.plan_id is not distinct from y.plan_id and l.unit_id = c.unit_id and l.year = c.year
          and (l.has_results or c.milestone in ('registered', 'nurtured', 'proposed', 'nominated'))
          and (l.sender_owner_id is null
               or l.sender_owner_id = y.sender_owner_id
               or (y.sender_owner_id is null and (o.owner_ids is null or list_contains(o.owner_ids, l.sender_owner_id)))))
),
summary_sum as (
    select *, sum(count) over (partition by submission_id, unit_id, year, kind, movements, owners, milestone) as milestone_sum
    from summary
),
counted as (
    select id, 'list' as source, plan_id, submission_id, unit_id, year, kind, category, sub_kind, held, 1 - held as weight, 1 - held as subject_weight from list
    union all
    select id, 'summary', plan_id, submission_id, unit_id, year, kind, null, null, 0, count,
        case when milestone = first_value(milestone) over (
            partition by submission_id, unit_id, year, kind, movements, owners
            order by milestone_sum desc, milestone) then count else 0 end
    from summary_sum
),
-- The latest date of each milestone, and by a bit of its own which milestones are told without one: that is the last day of the row's year.
reached as (
    select exemplar_id,
        max(on_date) filter (where milestone = 'registered') as registered_on,
        max(on_date) filter (where milestone = 'nurtured') as nurtured_on,
        max(on_date) filter (where milestone = 'proposed') as proposed_on,
        max(on_date) filter (where milestone = 'recognised') as recognised_on,
        max(on_date) filter (where milestone = 'commended') as commended_on,
        max(on_date) filter (where milestone = 'nominated') as nominated_on,
        max(on_date) filter (where milestone = 'replicated') as replicated_on,
        max(on_date) as latest_on,
        coalesce(bit_or(case milestone
            when 'registered' then 1 when 'nurtured' then 2 when 'proposed' then 4 when 'recognised' then 8 when 'commended' then 16 when 'nominated' then 32 when 'replicated' then 64 else 0
        end) filter (where on_date is null), 0) as undated
    from v_exemplar_step
    group by exemplar_id
),
placed as (
    select c.*, r.* exclude (exemplar_id), make_date(c.year, 12, 31) as year_end,
        -- Nobody is commended before being recognised: a dated commendation dates an undated recognition.
        coalesce(r.recognised_on, case when r.undated & 8 = 8 then r.commended_on end) as recognised_dated_day
    from counted c
    left join reached r on r.exemplar_id = c.id
),
dated as (
    select * exclude (recognised_dated_day, latest_on, undated, year_end, registered_on, nurtured_on, proposed_on, recognised_on, commended_on, nominated_on, replicated_on),
        case when undated & 1 = 1 then greatest(registered_on, year_end) else registered_on end as registered_day,
        case when undated & 2 = 2 then greatest(nurtured_on, year_end) else nurtured_on end as nurtured_day,
        case when undated & 4 = 4 then greatest(proposed_on, year_end) else proposed_on end as proposed_day,
        coalesce(recognised_dated_day, case when undated & 8 = 8 then year_end end) as recognised_day,
        case when undated & 16 = 16 then greatest(commended_on, year_end) else commended_on end as commended_day,
        case when undated & 32 = 32 then greatest(nominated_on, year_end) else nominated_on end as nominated_day,
        case when undated & 64 = 64 then greatest(replicated_on, year_end) else replicated_on end as replicated_day,
        registered_on as registered_dated_day,
        nurtured_on as nurtured_dated_day,
        proposed_on as proposed_dated_day,
        recognised_dated_day,
        commended_on as commended_dated_day,
        nominated_on as nominated_dated_day,
        replicated_on as replicated_dated_day,
        coalesce(recognised_day, commended_day, latest_on, year_end) as day,
        case when recognised_day is not null then recognised_dated_day
             when commended_day is not null then commended_on
             else latest_on end as dated_day,
        latest_on is not null as is_dated
    from placed
)
select d.*, u.province_id,
    case when least(d.day, u.valid_to) <= date '2025-06-30' then u.district_id end as district_id,
    u.district_id as sender_district_id,
    u.commune_id
from dated d
left join ref_unit u on u.id = d.unit_id;
