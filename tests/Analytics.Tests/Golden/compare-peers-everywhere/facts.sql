-- In the whole scope, each movement apart: the median of 9, 4, 1 is 4 and that of 2, 0, 0 is 0.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '103', 2023);
insert into given_count (id, submission, kind, movements, owners, count) values
    ('1-s1', 1, 'individual', 'an-ninh', null, 4), ('2-s1', 2, 'individual', 'an-ninh', null, 1), ('3-s1', 3, 'individual', 'an-ninh', null, 9), ('1-s2', 1, 'individual', 'khuyen-hoc', null, 2);
