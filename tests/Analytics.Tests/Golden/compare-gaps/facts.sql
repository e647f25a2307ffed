-- 101 reported in both years, 102 only in 2023, 103 only in 2022, and in neither is a gap a zero: no delta, no ratio, no rank.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023), (4, 'p1', '103', 2022);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'individual', 'an-ninh', null), ('3-1', 3, 'individual', 'an-ninh', null);
