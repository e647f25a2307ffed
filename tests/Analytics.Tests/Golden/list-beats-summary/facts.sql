-- 101 sent a list and a summary form: the list counts. 102 sent a form alone: its figures count.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-2', 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan');
insert into given_count (id, submission, kind, movements, owners, count) values
    ('2-s1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 50),
    ('3-s1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 7);
