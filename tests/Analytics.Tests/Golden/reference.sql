-- A small country for the tests: one province, two districts until 30 June 2025, three communes, and one commune after.
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values
    ('19', '19', 'Tỉnh Bình Minh', 'province', null, null, null, '19', null, null),
    ('171', '171', 'Huyện Đồi Chè', 'district', '19', null, '2025-06-30', '19', '171', null),
    ('172', '172', 'Huyện Ven Sông', 'district', '19', null, '2025-06-30', '19', '172', null),
    ('101', '101', 'Xã An Hòa', 'commune', '171', null, null, '19', '171', '101'),
    ('102', '102', 'Xã Bình An', 'commune', '171', null, null, '19', '171', '102'),
    ('103', '103', 'Xã Đông Sơn', 'commune', '172', null, '2025-06-30', '19', '172', '103'),
    ('103@2025-07-01', '103', 'Phường Đông Sơn', 'commune', '19', '2025-07-01', null, '19', null, '103@2025-07-01');

insert into ref_movement (id, name, name_en, type, group_id, parent_id) values
    ('nong-thon-moi', 'Xây dựng nông thôn mới', 'New countryside', 'phong_trao', 'kinh-te', null),
    ('khuyen-hoc', 'Khuyến học, khuyến tài', 'Learning', 'phong_trao', 'van-hoa', null),
    ('an-ninh', 'Toàn dân bảo vệ an ninh Tổ quốc', 'Security', 'phong_trao', 'an-ninh', null),
    ('doan-ket', 'Toàn dân đoàn kết xây dựng đời sống văn hóa', 'Solidarity', 'cuoc_van_dong', 'van-hoa', null);

insert into ref_owner (id, name, name_en, level, sector) values
    ('hoi-nong-dan', 'Hội Nông dân', 'Farmers'' union', 'xã', 'nong-nghiep'),
    ('hoi-phu-nu', 'Hội Liên hiệp Phụ nữ', 'Women''s union', 'xã', 'doan-the'),
    ('cong-an-xa', 'Công an xã', 'Commune police', 'xã', 'an-ninh');

-- The plan prints security first; its three communes owe a report a year, due on 15 December.
insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values
    ('p1', 'Kế hoạch nhân điển hình tiên tiến giai đoạn 2021 - 2025', 'Plan 2021-2025', '19', 2021, 2025),
    ('p2', 'Kế hoạch thi đua khuyến học', 'Learning plan', '19', 2024, 2025);
insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('p1', 'a', 1, 'An ninh'), ('p1', 'b', 2, 'Nông thôn mới'), ('p1', 'c', 3, 'Khuyến học');
insert into ref_plan_item_movement (plan_id, item, movement_id) values ('p1', 'a', 'an-ninh'), ('p1', 'b', 'nong-thon-moi'), ('p1', 'c', 'khuyen-hoc');
insert into ref_expected_submission (plan_id, unit_id, year, due_date)
    select 'p1', u, y, make_date(y, 12, 15) from (values ('101'), ('102'), ('103')) unit(u) cross join range(2021, 2026) years(y)
    where not (u = '103' and y = 2025);
insert into ref_expected_submission (plan_id, unit_id, year, due_date) values ('p1', '103@2025-07-01', 2025, '2025-12-15');
insert into ref_review (plan_id, id, kind, cut_off) values ('p1', 'interim-2023', 'interim', '2023-06-30'), ('p1', 'final-2025', 'final', '2025-12-31'), ('p1', 'review-2024', 'interim', null);

