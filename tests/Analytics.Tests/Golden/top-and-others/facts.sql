-- Three movements beyond the first: their exemplars are two, because one names two of them, and one of the first names one of them too.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'individual', 'an-ninh', null), ('1-3', 1, 'individual', 'an-ninh nong-thon-moi', null),
    ('1-4', 1, 'collective', 'khuyen-hoc doan-ket', null);
