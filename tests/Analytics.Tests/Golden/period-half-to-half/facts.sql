-- From the second quarter of 2023 to the first half of 2024. No year lies wholly within, so years alone are out.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'an-ninh', null, '2023-03-31'),
    ('1-2', 1, 'individual', 'an-ninh', null, '2023-04-01'),
    ('1-3', 1, 'individual', 'an-ninh', null, 'year'),
    ('2-1', 2, 'individual', 'an-ninh', null, '2024-06-30'),
    ('2-2', 2, 'individual', 'an-ninh', null, '2024-07-01'),
    ('2-3', 2, 'individual', 'an-ninh', null, 'year');
