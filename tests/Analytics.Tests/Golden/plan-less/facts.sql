-- A unit outside every plan: its report is received, nothing is expected of it, and there is no completeness.
insert into given_submission (id, plan, unit, year) values (1, null, '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'household', 'doan-ket', null);
