-- Security 2 then 3, countryside 1 then 0, learning 0 then 1: what fell, or has three or more, is shown; the total stays that of all.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'individual', 'an-ninh nong-thon-moi', null),
    ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'individual', 'an-ninh', null), ('2-3', 2, 'individual', 'an-ninh khuyen-hoc', null);
