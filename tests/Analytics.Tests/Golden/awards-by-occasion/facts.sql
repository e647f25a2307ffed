-- Lan has two awards, one on an occasion of its own; the collective's says none.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'collective', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_award (id, form, level, occasion) values ('1-1', 'giay-khen', 'commune', 'regular'), ('1-1', 'bang-khen', 'province', 'ad-hoc'), ('1-2', 'giay-khen', 'commune', null);
