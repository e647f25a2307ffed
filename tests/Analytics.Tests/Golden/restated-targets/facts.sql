-- Two communes with a plan each merged: the target is 4 + 2, attainment 5 of 6, and not the mean of 3 of 4 and 2 of 2.
\i merger.sql
insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values ('c1', 'Kế hoạch xã An Hòa', 'An Hoa', '101', 2024, 2024), ('c2', 'Kế hoạch xã Bình An', 'Binh An', '102', 2024, 2024);
insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('c1', 'a', 1, 'Nông thôn mới'), ('c2', 'a', 1, 'Nông thôn mới');
insert into ref_plan_item_movement (plan_id, item, movement_id) values ('c1', 'a', 'nong-thon-moi'), ('c2', 'a', 'nong-thon-moi');
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
    ('c1', 'a.1@2024', 'a', null, 'at-least', 4, 2024, 2024, '2024-12-31'), ('c2', 'a.1@2024', 'a', null, 'at-least', 2, 2024, 2024, '2024-12-31');
insert into given_submission (id, plan, unit, year) values (1, 'c1', '101', 2024), (2, 'c2', '102', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
