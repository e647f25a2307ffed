-- Two plans of one province name an-ninh: one movement. Who launched it is said by the first plan alone; khuyen-hoc begins in 2025 and is none of 2024.
insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('p2', 'x', 1, 'An ninh'), ('p2', 'y', 2, 'Đoàn kết');
insert into ref_plan_item_movement (plan_id, item, movement_id) values ('p2', 'x', 'an-ninh'), ('p2', 'y', 'doan-ket');
insert into ref_plan_item_launcher (plan_id, item, launcher) values ('p1', 'a', 'central');
insert into ref_movement_property (movement_id, scope, duration, method) values ('an-ninh', 'nation', null, null);
insert into ref_validity (what, id, valid_from, valid_to) values ('movement', 'khuyen-hoc', '2025-01-01', null);
