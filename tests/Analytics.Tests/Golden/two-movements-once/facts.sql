-- Three exemplars; the second names two movements. Rows add up to 4, the total is 3.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-2', 1, 'individual', 'nong-thon-moi an-ninh', 'hoi-nong-dan'),
    ('1-3', 1, 'collective', 'khuyen-hoc', 'hoi-phu-nu');
