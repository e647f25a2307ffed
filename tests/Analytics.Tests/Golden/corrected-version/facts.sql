-- The second workbook replaces the first for 2023 (3 become 1); the first stays readable and uncounted.
insert into given_submission (id, plan, unit, year, owner, current) values (1, 'p1', '101', 2023, null, false), (2, 'p1', '101', 2023, null, true);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-3', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
