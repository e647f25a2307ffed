-- On 31 December 2024 the deadlines of 2021 to 2024 have passed; the latest two are asked for, and 2024 was not reported.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null);
