-- Item b asks for 4 farmers (nông dân) a year, item a for 2 individuals of any class.
-- b: the farmer and the one whose class nobody wrote count, as does the one of a form, which never says a class; the teacher does not. a: the teacher counts like anyone.
insert into ref_target (plan_id, id, item, kind, sub_kind, bound, value, from_year, to_year, closes_on) values
    ('p1', 'b.1@2022', 'b', 'individual', 'nong-dan', 'at-least', 4, 2022, 2022, '2022-11-14'),
    ('p1', 'a.1@2022', 'a', 'individual', null, 'at-least', 2, 2022, 2022, '2022-11-14');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '102', 2022);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-4', 1, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_person (id, sub_kind) values ('1-1', 'nong-dan'), ('1-2', 'giao-vien'), ('1-4', 'giao-vien');
insert into given_count (id, submission, kind, movements, owners, count) values ('2-s1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 1);
