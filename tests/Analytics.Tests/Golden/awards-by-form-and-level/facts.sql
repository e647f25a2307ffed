-- Filtered by its own level an award counts; the other award of the same person does not.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'), ('2-2', 2, 'household', 'an-ninh', 'cong-an-xa');
insert into given_award (id, form, level) values ('1-1', 'giay-khen', 'commune'), ('2-1', 'giay-khen', 'commune'), ('2-1', 'bang-khen', 'province'), ('2-2', 'gia-dinh-van-hoa', 'commune');
