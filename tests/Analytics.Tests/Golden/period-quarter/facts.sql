-- The second quarter: 1 April and 30 June are in, 31 March and 1 July out. A year alone belongs to no quarter. A recognition of January 2024 in the report
-- for 2023 is out by its date. 1-5 was commended some day of 2023: not in the second quarter.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values
    ('1-1', 1, 'individual', 'an-ninh', null, '2023-03-31', null),
    ('1-2', 1, 'individual', 'an-ninh', null, '2023-04-01', null),
    ('1-3', 1, 'individual', 'an-ninh', null, '2023-06-30', '2023-07-01'),
    ('1-4', 1, 'individual', 'an-ninh', null, '2023-07-01', null),
    ('1-5', 1, 'individual', 'an-ninh', null, '2023-05-19', 'year'),
    ('1-6', 1, 'individual', 'an-ninh', null, 'year', null),
    ('1-7', 1, 'individual', 'an-ninh', null, '2024-01-15', null);
