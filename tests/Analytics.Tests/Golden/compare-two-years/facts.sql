-- Security 2 then 3; countryside 1 then none although reports came: 0, a row that a question about 2023 alone would lose; learning 0 then 1: no ratio.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'individual', 'an-ninh nong-thon-moi', null),
    ('2-1', 2, 'individual', 'an-ninh', null), ('2-2', 2, 'individual', 'an-ninh', null), ('2-3', 2, 'individual', 'an-ninh khuyen-hoc', null);
