-- Lan is named in three years and under two movements in one of them: five records, and with Hùng of two places four persons.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023), (4, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'),
    ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'),
    ('2-2', 2, 'individual', 'khuyen-hoc', 'hoi-phu-nu'),
    ('3-1', 3, 'individual', 'an-ninh', 'cong-an-xa'),
    ('3-2', 3, 'individual', 'an-ninh', 'cong-an-xa'),
    ('3-3', 3, 'individual', 'an-ninh', 'cong-an-xa'),
    ('4-1', 4, 'individual', 'an-ninh', 'cong-an-xa');
-- A position that changes tells nobody apart; two places do; another commune does.
insert into given_person (id, name, place, position) values
    ('1-1', 'Lan', 'Xóm 1', 'Chi hội phó'), ('2-1', 'Lan', null, null), ('2-2', 'Lan', 'Xóm 1', 'Chi hội trưởng'), ('3-1', 'Lan', 'Xóm 1', 'Chi hội trưởng'),
    ('3-2', 'Hùng', 'Xóm 2', null), ('3-3', 'Hùng', 'Xóm 5', null), ('4-1', 'Lan', 'Xóm 1', null);
