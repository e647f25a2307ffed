-- Lan's record of 2022 is held, Minh with all his years, Hoa's hold is over: held records leave every count, and are counted as held.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa'),
    ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'), ('2-2', 2, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_person (id, name) values ('1-1', 'Lan'), ('1-2', 'Minh'), ('1-3', 'Hoa'), ('2-1', 'Lan'), ('2-2', 'Minh');
insert into given_award (id) values ('1-1'), ('1-2'), ('1-3'), ('2-1'), ('2-2');
insert into given_hold (decision, unit, kind, name, year, means) values
    (1, '101', 'individual', 'Lan', 2022, 'hold'), (2, '101', 'individual', 'Minh', null, 'hold'), (3, '101', 'individual', 'Hoa', null, 'hold'), (4, '101', 'individual', 'Hoa', null, 'release'),
    (5, '102', 'individual', 'Hoa', null, 'hold');
