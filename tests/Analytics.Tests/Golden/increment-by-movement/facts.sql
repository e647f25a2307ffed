-- 2 then 4 for security; nothing then 1 for learning: 0 because commune 101 had reported. Attainment is that of the targets due between: 1 of 3, not 1 of 4 less 0 of 1.
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
    ('p1', 'a.1@2022', 'a', 'individual', 'at-least', 1, 2022, 2022, '2022-11-14'), ('p1', 'a.1@2025', 'a', 'individual', 'at-least', 3, 2025, 2025, '2025-11-14');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'household', 'an-ninh', null),
    ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'household', 'an-ninh', null), ('2-3', 2, 'individual', 'khuyen-hoc', null);
