-- 3 recognised, of which 1 of the kind with a number: 1 of 2, not 3 of 2. Learning has no number: no attainment, neither 0 % nor 100 %.
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values ('p1', 'a.1@2023', 'a', 'individual', 'at-least', 2, 2023, 2023, '2023-11-14');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'household', 'an-ninh', null), ('1-3', 1, 'household', 'an-ninh', null), ('1-4', 1, 'individual', 'khuyen-hoc', null);
