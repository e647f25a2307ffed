-- Parts from different owners add up: the farmers' list (1) covers the farmers' figure (40) of the commune's form, not the police's (5).
insert into given_submission (id, plan, unit, year, owner) values (1, 'p1', '101', 2023, 'hoi-nong-dan'), (2, 'p1', '101', 2023, null), (3, 'p1', '101', 2023, 'hoi-phu-nu');
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
insert into given_count (id, submission, kind, movements, owners, count) values
    ('2-s1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 40),
    ('2-s2', 2, 'individual', 'an-ninh', 'cong-an-xa', 5),
    ('3-s1', 3, 'individual', 'khuyen-hoc', 'hoi-phu-nu', 3);
