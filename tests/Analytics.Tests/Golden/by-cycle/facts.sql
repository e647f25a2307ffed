-- A cycle is a year of the plan with the day its reports were due.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'individual', 'an-ninh', null);
