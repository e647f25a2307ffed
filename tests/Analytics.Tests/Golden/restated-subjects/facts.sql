-- Cẩm Sơn was divided 3 to 1. Lan stands there in two years and under two movements, and is one person: 0.75 of her in An Bình, 0.25 in Đông Sơn, 1 in all.
update ref_unit set valid_to = '2025-06-30' where id in ('101', '102');
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values
    ('104', '104', 'Xã Cẩm Sơn', 'commune', '172', null, '2025-06-30', '19', '172', '104'),
    ('101@2025-07-01', '101', 'Xã An Bình', 'commune', '19', '2025-07-01', null, '19', null, '101@2025-07-01');
insert into ref_succession (unit_id, successor_id, on_date, is_part) values
    ('101', '101@2025-07-01', '2025-07-01', false), ('102', '101@2025-07-01', '2025-07-01', false), ('103', '103@2025-07-01', '2025-07-01', false),
    ('104', '101@2025-07-01', '2025-07-01', true), ('104', '103@2025-07-01', '2025-07-01', true);
delete from ref_expected_submission where unit_id in ('101', '102') and year = 2025;
insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '101@2025-07-01', 2025, '2025-12-15');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '104', 2023), (2, 'p1', '104', 2024), (3, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'an-ninh', 'hoi-nong-dan'),
    ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
insert into given_person (id, name) values ('1-1', 'Lan'), ('2-1', 'Lan'), ('2-2', 'Lan'), ('3-1', 'Minh');
insert into given_award (id) values ('1-1'), ('2-1');
insert into given_entry (id, submission, kind) values ('2-e1', 2, 'publicity');
