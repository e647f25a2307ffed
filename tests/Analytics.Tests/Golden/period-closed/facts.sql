-- Reports are due on 15 December: on 14 December 2023 the year 2022 is closed and 2023 is not, although its report is there.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null), ('3-1', 3, 'individual', 'an-ninh', null);
