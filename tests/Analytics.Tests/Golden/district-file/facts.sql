-- The district's file names rows of 101 and figures of 102. 101 sent its own list, which counts; for 102 the district's figures do.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '171', 2023), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, unit) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '101'),
    ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '101'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null);
insert into given_count (id, submission, kind, movements, owners, count, unit) values ('1-s1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 7, '102');
