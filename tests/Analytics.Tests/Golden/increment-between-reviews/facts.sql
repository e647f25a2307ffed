-- Cumulative to 30 June 2023: 2022 alone and May 2023, 2 in all; to 31 December 2025: 5. A year 2023 alone is in the second and not in the first, so it
-- belongs to what came between; counting 2024 and 2025 would miss it and July 2023. A movement met only later came wholly between.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year'),
    ('2-1', 2, 'individual', 'an-ninh', null, '2023-05-19'),
    ('2-2', 2, 'individual', 'an-ninh', null, '2023-07-27'),
    ('2-3', 2, 'individual', 'an-ninh', null, 'year'),
    ('3-1', 3, 'individual', 'khuyen-hoc', null, 'year');
