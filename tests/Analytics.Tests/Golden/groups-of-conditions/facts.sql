-- From 2022 on households of any movement, and of security what came after 2022: 1-1 and 2-2 are too early, 3-2 is of another movement.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'household', 'khuyen-hoc', null),
    ('2-1', 2, 'household', 'khuyen-hoc', null), ('2-2', 2, 'individual', 'an-ninh', null),
    ('3-1', 3, 'individual', 'an-ninh', null), ('3-2', 3, 'individual', 'khuyen-hoc', null), ('3-3', 3, 'collective', 'an-ninh khuyen-hoc', null);
