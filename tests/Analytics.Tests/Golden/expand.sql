insert into submission (id, file_name, sha256, received_at, status, plan_id, unit_id, sender_owner_id, version, result_json)
select id, 'bao-cao-' || id || '.xlsx', md5(id::varchar), received, 'accepted', plan, unit, owner, 1, '{}' from given_submission;

insert into submission_year (submission_id, year, is_current) select id, year, current from given_submission;

insert into fact_exemplar (id, submission_id, unit_id, year, kind, name, name_as_found, position, place, achievement, remark, sheet, cells)
select e.id, s.id, coalesce(e.unit, s.unit), s.year, e.kind, 'Điển hình ' || e.id, 'Điển hình ' || e.id, null, null, null, null, 'Danh sách', 'A7:H7'
from given_exemplar e join given_submission s on s.id = e.submission;

insert into fact_exemplar_movement (exemplar_id, movement_id) select id, unnest(string_split(movements, ' ')) from given_exemplar where movements is not null;
insert into fact_exemplar_owner (exemplar_id, owner_id) select id, unnest(string_split(owners, ' ')) from given_exemplar where owners is not null;
insert into fact_exemplar_milestone (exemplar_id, milestone, on_date)
select id, 'recognised', try_cast(recognised as date) from given_exemplar where recognised is not null
union all
select id, 'commended', try_cast(commended as date) from given_exemplar where commended is not null
union all
select id, unnest(string_split(steps, ' ')), null from given_exemplar where steps is not null;

insert into fact_reported_count (id, submission_id, unit_id, year, kind, milestone, count, sheet, cells)
select c.id, s.id, coalesce(c.unit, s.unit), s.year, c.kind, c.milestone, c.count, 'Biểu', 'C7'
from given_count c join given_submission s on s.id = c.submission;
insert into fact_reported_count_movement (reported_count_id, movement_id) select id, unnest(string_split(movements, ' ')) from given_count where movements is not null;
insert into fact_reported_count_owner (reported_count_id, owner_id) select id, unnest(string_split(owners, ' ')) from given_count where owners is not null;

update fact_exemplar set name_key = name;
update fact_exemplar set name = coalesce(p.name, fact_exemplar.name), name_key = coalesce(p.name, fact_exemplar.name), place = p.place, place_key = p.place,
    position = p.position, position_key = p.position, category = p.category, sub_kind = p.sub_kind
from given_person p where p.id = fact_exemplar.id;
insert into fact_award (exemplar_id, ordinal, form, level, decision_date, form_code, occasion_code)
select id, row_number() over (partition by id), form, level, on_date, form, occasion from given_award;
insert into fact_nomination (exemplar_id, ordinal, event, event_id, event_kind) select id, row_number() over (partition by id), event, event_id, split_part(event_id, '-', 1) from given_nomination;
insert into fact_entry (id, submission_id, unit_id, year, kind, exemplar_name, name_key, exemplar_id, on_date, channel_code, owner_id, state, sheet, cells)
select n.id, s.id, s.unit, s.year, n.kind, n.name, n.name, n.exemplar, n.on_date, n.channel, n.owner, n.state, 'Tuyên truyền', 'A5:F5'
from given_entry n join given_submission s on s.id = n.submission;
insert into decision (id, what, spelling, means, decided_at, decided_by, reason)
select decision, case when year is null then 'subject' else 'exemplar' end, decision::varchar, means, '2025-01-01', 'lan', 'Đơn thư' from given_hold;
insert into decision_hold (decision_id, unit_id, kind, name_key, place_key, year) select decision, unit, kind, name, null, year from given_hold;
insert into decision (id, what, spelling, means, decided_at, decided_by) select decision, 'nomination', decision::varchar, means, '2025-01-01', 'lan' from given_decided;
insert into decision_nomination (decision_id, unit_id, kind, name_key, place_key, year, event, event_id, event_kind)
select decision, unit, 'individual', name, null, year, event, event_id, split_part(event_id, '-', 1) from given_decided;
