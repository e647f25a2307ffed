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
select id, 'commended', try_cast(commended as date) from given_exemplar where commended is not null;

insert into fact_reported_count (id, submission_id, unit_id, year, kind, milestone, count, sheet, cells)
select c.id, s.id, coalesce(c.unit, s.unit), s.year, c.kind, c.milestone, c.count, 'Biểu', 'C7'
from given_count c join given_submission s on s.id = c.submission;
insert into fact_reported_count_movement (reported_count_id, movement_id) select id, unnest(string_split(movements, ' ')) from given_count where movements is not null;
insert into fact_reported_count_owner (reported_count_id, owner_id) select id, unnest(string_split(owners, ' ')) from given_count where owners is not null;
