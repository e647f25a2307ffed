-- Who owes and who sent a workbook: one row per plan, unit and year that is expected or was received.
-- Parts from several owners of one unit are one row; plan_id is null for a unit outside every plan.
-- A commune that its district's file speaks for has reported, with that file.
--   is_received  whether the results of the year came: what v_begun holds is none
--   begun_with   where no results came, what did: registration (đăng ký, bồi dưỡng, đề nghị) or nomination (giới thiệu dự hội nghị, đại hội); else null
--   reporter_no  the number of its plan and unit in v_reporter: one number is compared in half the time of two texts
create or replace view made_reporting as
with spoken_for as (
    select s.id as submission_id, s.unit_id, y.year
    from submission s join submission_year y on y.submission_id = s.id
    union
    select e.submission_id, e.unit_id, e.year from fact_exemplar e join submission s on s.id = e.submission_id where e.unit_id <> s.unit_id
    union
    select c.submission_id, c.unit_id, c.year from fact_reported_count c join submission s on s.id = c.submission_id where c.unit_id <> s.unit_id
),
received as (
    select s.plan_id, f.unit_id, f.year,
        bool_or(y.is_current and b.submission_id is null) as is_received,
        bool_or(y.is_current) as is_begun,
        bool_or(y.is_current and b.is_registration) as is_registration,
        -- In time or late goes by the day that the workbook itself states, since an archive of old years arrives in one afternoon; without
        -- one, by its arrival. A correction does not make a report late: the first decides. Due dates are days in Viet Nam (UTC+7).
        min(coalesce(s.signed_on, cast(s.received_at + interval 7 hour as date))) filter (where b.submission_id is null) as first_day
    from submission s
    join spoken_for f on f.submission_id = s.id
    join submission_year y on y.submission_id = s.id and y.year = f.year
    left join v_begun b on b.submission_id = s.id and b.unit_id = f.unit_id and b.year = f.year
    where f.unit_id is not null and s.status <> 'rejected'
    group by s.plan_id, f.unit_id, f.year
),
pair as (
    select plan_id, unit_id, year from ref_expected_submission
    union
    select plan_id, unit_id, year from received where is_begun
),
reporter as (
    select plan_id, unit_id, cast(row_number() over (order by plan_id, unit_id) as integer) as reporter_no
    from (select distinct plan_id, unit_id from pair)
)
select p.plan_id, p.unit_id, p.year, w.reporter_no,
    e.unit_id is not null as is_expected,
    coalesce(r.is_received, false) as is_received,
    case when r.is_begun and not r.is_received then case when r.is_registration then 'registration' else 'nomination' end end as begun_with,
    -- null where the plan gives no due date: neither in time nor late.
    case when e.due_date is not null then coalesce(r.is_received and r.first_day <= e.due_date, false) end as is_on_time,
    e.due_date,
    case when r.is_received then r.first_day end as first_day,
    -- 0 or less is in time; null where nothing came or no day is due
    case when r.is_received then r.first_day - e.due_date end as days_late,
    u.province_id, u.district_id, u.commune_id, u.valid_from, u.valid_to
from pair p
join reporter w on w.plan_id is not distinct from p.plan_id and w.unit_id = p.unit_id
left join ref_expected_submission e on e.plan_id = p.plan_id and e.unit_id = p.unit_id and e.year = p.year
left join received r on r.plan_id is not distinct from p.plan_id and r.unit_id = p.unit_id and r.year = p.year
left join ref_unit u on u.id = p.unit_id;
