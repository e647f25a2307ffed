-- A district as the scope is the set of communes that were below it: what its commune sent for 2025 counts (with a warning), unlike a figure by district.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
