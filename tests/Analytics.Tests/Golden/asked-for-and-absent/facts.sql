-- 101 reported and has no exemplar of security: the question about security reads 0, not nothing.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
