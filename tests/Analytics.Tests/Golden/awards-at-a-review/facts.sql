-- The cut-off of the interim review is 30 June 2023: an award of July is not in, one without a day counts with its year's end.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'), ('2-2', 2, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_award (id, on_date) values ('1-1', null), ('2-1', '2023-06-30'), ('2-2', '2023-07-01');
