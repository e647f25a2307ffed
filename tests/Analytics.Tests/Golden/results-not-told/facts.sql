-- 2021: an empty report: 0. 2022: a list of those recognised. 2023: registered alone, and 2024 introduced to a congress alone: nothing is told of results, which are a gap, as in 2025.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '102', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023), (4, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, steps) values
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', null),
    ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'registered'),
    ('4-1', 4, 'individual', 'nong-thon-moi', 'hoi-nong-dan', null, 'nominated');
