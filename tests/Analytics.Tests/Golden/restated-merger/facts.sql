-- An Hòa and Bình An became An Bình: 2024 is told under it. One of its two reports came, so it is 1 of 2 and not the mean of 1 and 0 over one unit; Đông Sơn is a gap.
update ref_unit set valid_to = '2025-06-30' where id in ('101', '102');
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values
    ('104', '104', 'Xã Cẩm Sơn', 'commune', '172', null, '2025-06-30', '19', '172', '104'),
    ('101@2025-07-01', '101', 'Xã An Bình', 'commune', '19', '2025-07-01', null, '19', null, '101@2025-07-01');
insert into ref_succession (unit_id, successor_id, on_date, is_part) values
    ('101', '101@2025-07-01', '2025-07-01', false), ('102', '101@2025-07-01', '2025-07-01', false), ('103', '103@2025-07-01', '2025-07-01', false),
    ('104', '101@2025-07-01', '2025-07-01', true), ('104', '103@2025-07-01', '2025-07-01', true);
delete from ref_expected_submission where unit_id in ('101', '102') and year = 2025;
insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '101@2025-07-01', 2025, '2025-12-15');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101@2025-07-01', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
