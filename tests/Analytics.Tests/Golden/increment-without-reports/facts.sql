-- 101 reported again after the interim review and had none: nothing was added. 102 did not report again: a gap.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '102', 2022), (3, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('2-1', 2, 'individual', 'an-ninh', null);
