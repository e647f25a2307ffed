-- Learning was launched on 1 March 2023: the reports of 2022 do not say 0 of it. Security was always there.
insert into ref_validity values ('movement', 'khuyen-hoc', '2023-03-01', null);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'khuyen-hoc', null), ('3-1', 3, 'individual', 'an-ninh', null);
