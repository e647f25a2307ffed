-- On 1 July 2025 An Hòa and Bình An became An Bình, Đông Sơn became a ward, and Cẩm Sơn was divided between the two.
update ref_unit set valid_to = '2025-06-30' where id in ('101', '102');
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values
    ('104', '104', 'Xã Cẩm Sơn', 'commune', '172', null, '2025-06-30', '19', '172', '104'),
    ('101@2025-07-01', '101', 'Xã An Bình', 'commune', '19', '2025-07-01', null, '19', null, '101@2025-07-01');
insert into ref_succession (unit_id, successor_id, on_date, is_part) values
    ('101', '101@2025-07-01', '2025-07-01', false), ('102', '101@2025-07-01', '2025-07-01', false), ('103', '103@2025-07-01', '2025-07-01', false),
    ('104', '101@2025-07-01', '2025-07-01', true), ('104', '103@2025-07-01', '2025-07-01', true);
delete from ref_expected_submission where unit_id in ('101', '102') and year = 2025;
insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '101@2025-07-01', 2025, '2025-12-15');
