-- 101: one workbook with a list of those registered and a form of the results: the list covers the form's figure of those registered, and leaves the others.
-- 102 registered itself, and the file of its district tells who was recognised. 103 sent a form that says 0.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '171', 2023), (4, 'p1', '103', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, steps, unit) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'registered', null),
    ('1-2', 1, 'individual', 'khuyen-hoc', 'hoi-phu-nu', null, 'registered nurtured', null),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'registered', null),
    ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', null, '102');
insert into given_count (id, submission, kind, movements, owners, count, milestone) values
    ('1-s1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 9, 'registered'),
    ('1-s2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 5, 'recognised'),
    ('4-s1', 4, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 3, 'registered'),
    ('4-s2', 4, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 0, 'recognised');
