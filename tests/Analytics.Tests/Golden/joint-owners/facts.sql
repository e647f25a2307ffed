-- Two owners lead one movement: its exemplar stands under both and once in the total. Filtering by one owner shows that owner alone.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan hoi-phu-nu'),
    ('1-2', 1, 'individual', 'khuyen-hoc', 'hoi-phu-nu'),
    ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa');
