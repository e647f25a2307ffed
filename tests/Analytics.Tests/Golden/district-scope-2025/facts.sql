-- The same rule when the district is the scope: 2025 is empty, although its commune reported.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
