-- Only communes that reported both years: Bình An, which began to report in 2024 with three, would look like growth.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '101', 2024), (3, 'p1', '102', 2024), (4, 'p1', '103', 2023), (5, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('3-2', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('3-3', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('5-1', 5, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
