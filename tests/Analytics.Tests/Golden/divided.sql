-- Before the merger Cẩm Sơn, which was to be divided, reports 3 and Đông Sơn 1.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '104', 2024), (2, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'individual', 'nong-thon-moi an-ninh', 'hoi-nong-dan'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
