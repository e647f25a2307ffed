-- Districts by the map of June 2025: what was recognised by then is a district's, what came later in 2025 is no district's, and Ven Sông is empty in 2025 and not 0.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101@2025-07-01', 2025), (3, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2025-05-19'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2025-11-10');
