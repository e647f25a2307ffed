-- A form names nobody: its figure counts as it stands, beside the persons of the lists.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'khuyen-hoc', 'hoi-phu-nu');
insert into given_person (id, name) values ('1-1', 'Lan'), ('1-2', 'Lan');
insert into given_count (id, submission, kind, movements, owners, count) values ('2-s1', 2, 'individual', 'an-ninh', 'cong-an-xa', 7);
