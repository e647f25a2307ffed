-- An exemplar stands under each milestone it passed; a form's figures stand under theirs.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', '2023-12-20'),
    ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', null);
insert into given_count (id, submission, kind, movements, owners, count, milestone) values
    ('2-s1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 30, 'registered'),
    ('2-s2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 12, 'recognised');
