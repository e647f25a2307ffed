-- Districts ended on 30 June 2025. 2024 counts; of 2025 only the exemplar recognised in May is a district's; the undated one has none.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101', 2025), (3, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2025-05-19'),
    ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year');
