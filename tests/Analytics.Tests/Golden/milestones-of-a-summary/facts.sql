-- One form says 30 registered and 12 recognised of the same group: 30 exemplars, of whom 12 are recognised; never 42.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_count (id, submission, kind, movements, owners, count, milestone) values
    ('1-s1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 30, 'registered'),
    ('1-s2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 12, 'recognised'),
    ('1-s3', 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan', 4, 'recognised');
