-- Back to the communes of June 2025: An Bình's 4 of 2025 are shared out by the weights given (1 to 3, nothing of Cẩm Sơn); 2024 stays where it was.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101@2025-07-01', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-3', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-4', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
