-- An Hòa and Bình An became An Bình: 2024 is told under it. One of its two reports came, so it is 1 of 2 and not the mean of 1 and 0 over one unit; Đông Sơn is a gap.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101@2025-07-01', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
