-- Compared with a year before its launch a movement has no base: no growth from 0.
insert into ref_validity values ('movement', 'khuyen-hoc', '2023-03-01', null), ('movement', 'nong-thon-moi', null, '2022-12-31');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', null), ('2-1', 2, 'individual', 'khuyen-hoc', null);
