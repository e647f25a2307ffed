-- 2021: one commune reported, with nothing in khuyen-hoc: 0. 2022: nobody reported: empty. 2023: an empty list came in: 0.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '102', 2023), (3, 'p1', '101', 2024), (4, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('3-1', 3, 'individual', 'khuyen-hoc', 'hoi-phu-nu'),
    ('3-2', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
