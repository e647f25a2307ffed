-- From 1 January 2022 to 11 June 2023: the year 2022 lies wholly within, so a record with that year alone is in; the year 2023 does not.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year'),
    ('1-2', 1, 'individual', 'an-ninh', null, '2022-01-01'),
    ('2-1', 2, 'individual', 'an-ninh', null, 'year'),
    ('2-2', 2, 'household', 'an-ninh', null, '2022-09-02'),
    ('3-1', 3, 'individual', 'an-ninh', null, '2023-06-11'),
    ('3-2', 3, 'individual', 'an-ninh', null, '2023-06-12'),
    ('3-3', 3, 'household', 'an-ninh', null, 'year');
