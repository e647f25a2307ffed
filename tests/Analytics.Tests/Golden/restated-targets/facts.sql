-- Two communes with a plan each merged: the target is 4 + 2, attainment 5 of 6, and not the mean of 3 of 4 and 2 of 2.
update ref_unit set valid_to = '2025-06-30' where id in ('101', '102');
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values
    ('104', '104', 'Xã Cẩm Sơn', 'commune', '172', null, '2025-06-30', '19', '172', '104'),
    ('101@2025-07-01', '101', 'Xã An Bình', 'commune', '19', '2025-07-01', null, '19', null, '101@2025-07-01');
insert into ref_succession (unit_id, successor_id, on_date, is_part) values
    ('101', '101@2025-07-01', '2025-07-01', false), ('102', '101@2025-07-01', '2025-07-01', false), ('103', '103@2025-07-01', '2025-07-01', false),
    ('104', '101@2025-07-01', '2025-07-01', true), ('104', '103@2025-07-01', '2025-07-01', true);
delete from ref_expected_submission where unit_id in ('101', '102') and year = 2025;
insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '101@2025-07-01', 2025, '2025-12-15');
insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values ('c1', 'Kế hoạch xã An Hòa', 'An Hoa', '101', 2024, 2024), ('c2', 'Kế hoạch xã Bình An', 'Binh An', '102', 2024, 2024);
insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('c1', 'a', 1, 'Nông thôn mới'), ('c2', 'a', 1, 'Nông thôn mới');
insert into ref_plan_item_movement (plan_id, item, movement_id) values ('c1', 'a', 'nong-thon-moi'), ('c2', 'a', 'nong-thon-moi');
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
    ('c1', 'a.1@2024', 'a', null, 'at-least', 4, 2024, 2024, '2024-12-31'), ('c2', 'a.1@2024', 'a', null, 'at-least', 2, 2024, 2024, '2024-12-31');
insert into given_submission (id, plan, unit, year) values (1, 'c1', '101', 2024), (2, 'c2', '102', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
