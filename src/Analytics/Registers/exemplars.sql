-- The exemplars that count now, one row each, with the cells they were read from. Every $parameter may be null: no condition.
select
    e.id, e.name, e.kind, e.year, e.unit_id, u.name as unit_name, s.plan_id, e.position, e.place, e.achievement, e.remark,
    (select to_json(list(m.movement_id order by m.movement_id)) from fact_exemplar_movement m where m.exemplar_id = e.id)::varchar as movements,
    (select to_json(list(o.owner_id order by o.owner_id)) from fact_exemplar_owner o where o.exemplar_id = e.id)::varchar as owners,
    to_json(list_concat(
        (select list({milestone: m.milestone, date: m.on_date} order by list_position(['registered', 'nurtured', 'proposed', 'recognised', 'commended', 'nominated', 'replicated'], m.milestone))
            from v_list_milestone m where m.exemplar_id = e.id),
        case when d.is_new then [{milestone: 'nominated', date: null::date}] end))::varchar as milestones,
    (select to_json(list({form: a.form, formCode: a.form_code, level: a.level, occasion: a.occasion_code, decision: a.decision_number, date: a.decision_date} order by a.ordinal))
        from v_list_award a where a.exemplar_id = e.id)::varchar as awards,
    to_json(list_concat(
        (select list({event: n.event, id: n.event_id, level: n.level, ordinal: n.event_ordinal, year: n.event_year, 'by': null::varchar, 'at': null::varchar, reason: null::varchar} order by n.ordinal)
            from fact_nomination n where n.exemplar_id = e.id),
        d.nominations))::varchar as nominations,
    -- What happened around the subject in the record's year.
    (select to_json(list({id: n.id, kind: n.kind, date: n.on_date, what: n.what, channel: n.channel, owner: n.owner_id, result: n.result, state: n.state} order by n.on_date, n.id))
        from v_entry n where n.year = e.year and (n.exemplar_id = e.id or (n.exemplar_id is null and n.subject_id = v.subject_id)) and is_visible(n.unit_id))::varchar as entries,
    v.subject_id, e.category, e.sub_kind, t.state, t.year as state_year,
    h.reason as hold_reason, h.decided_at as held_at, h.decided_by as held_by, h.id as hold_decision,
    e.submission_id, s.file_name, e.sheet, e.cells,
    count(*) over () as total_rows
from fact_exemplar e
join submission_year y on y.submission_id = e.submission_id and y.year = e.year and y.is_current
join submission s on s.id = e.submission_id
left join ref_unit u on u.id = e.unit_id
left join v_subject v on v.exemplar_id = e.id
left join (
    select subject_id, arg_max(state, day) as state, max(year) as year
    from v_entry where is_last_of_year and subject_id is not null and is_visible(unit_id) group by subject_id
) t on t.subject_id = v.subject_id
-- Joined and not asked for row by row: within a row's own question DuckDB loses what a recursive view says.
left join (
    select n.exemplar_id,
        bool_or(n.is_counted) and not exists (select 1 from v_list_milestone m where m.exemplar_id = n.exemplar_id and m.milestone = 'nominated') as is_new,
        list({event: n.event, id: n.event_id, level: n.level, ordinal: n.event_ordinal, year: n.event_year, 'by': n.decided_by, 'at': strftime(n.decided_at, '%Y-%m-%dT%H:%M:%S'), reason: n.reason} order by n.decision_id) as nominations
    from v_decided_nomination n group by n.exemplar_id
) d on d.exemplar_id = e.id
left join v_held_exemplar x on x.exemplar_id = e.id
left join decision h on h.id = x.decision_id
where is_visible(e.unit_id)
    -- Not those rows of a district's file whose unit reports itself.
    and e.id in (select f.id from v_exemplar f where f.source = 'list')
    and ($id::varchar is null or e.id = $id)
    and ($plan::varchar is null or list_contains(string_split($plan, ','), s.plan_id))
    and ($year::varchar is null or list_contains(string_split($year, ','), e.year::varchar))
    and ($kind::varchar is null or list_contains(string_split($kind, ','), e.kind))
    and ($unit::varchar is null or list_has_any(string_split($unit, ','),
        [u.id, u.code, u.commune_id, u.district_id, u.province_id,
         split_part(u.commune_id, '@', 1), split_part(u.district_id, '@', 1), split_part(u.province_id, '@', 1)]))
    and ($movement::varchar is null or exists (
        select 1 from fact_exemplar_movement m where m.exemplar_id = e.id and list_contains(string_split($movement, ','), m.movement_id)))
    and ($owner::varchar is null or exists (
        select 1 from fact_exemplar_owner o where o.exemplar_id = e.id and list_contains(string_split($owner, ','), o.owner_id)))
    and ($milestone::varchar is null or exists (
        select 1 from v_list_milestone m where m.exemplar_id = e.id and list_contains(string_split($milestone, ','), m.milestone))
        or (d.is_new and list_contains(string_split($milestone, ','), 'nominated')))
    and ($category::varchar is null or list_contains(string_split($category, ','), e.category))
    -- Of these kinds of entries nothing is known for the subject in the record's year.
    and ($without::varchar is null or not exists (
        select 1 from v_entry n where n.year = e.year and (n.exemplar_id = e.id or (n.exemplar_id is null and n.subject_id = v.subject_id))
            and list_contains(string_split($without, ','), n.kind) and is_visible(n.unit_id)))
    -- Every word that is sought, each without its marks; "an" finds "Ân" and "Ánh" too, and what is written just so comes first.
    and ($name::varchar is null or list_bool_and(list_transform(string_split($name, ' '), w -> contains(replace(strip_accents(lower(e.name)), 'đ', 'd'), w))))
    and ($subject::varchar is null or v.subject_id = (select w.subject_id from v_subject w where w.exemplar_id = $subject))
order by $nameKey::varchar is not null and not (contains(lower(e.name), lower($nameText)) or contains(coalesce(e.name_key, ''), $nameKey)), e.year, e.unit_id, e.submission_id, split_part(e.id, '-', 2)::integer
limit $limit offset $offset
