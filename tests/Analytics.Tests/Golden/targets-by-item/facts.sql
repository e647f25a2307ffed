-- Item b asks for 1 collective and 2 individuals a year, item a for 1 individual and takes a collective if there is one, item c sets no number.
-- b: 3 collectives do not make up for the missing individual. a: the collective is no part of the number. c: nothing to reach.
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
    ('p1', 'b.1@2022', 'b', 'collective', 'at-least', 1, 2022, 2022, '2022-11-14'),
    ('p1', 'b.2@2022', 'b', 'individual', 'at-least', 2, 2022, 2022, '2022-11-14'),
    ('p1', 'a.1@2022', 'a', 'individual', 'at-least', 1, 2022, 2022, '2022-11-14');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-4', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('1-5', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-6', 1, 'collective', 'an-ninh', 'cong-an-xa'),
    ('1-7', 1, 'individual', 'khuyen-hoc', 'hoi-phu-nu');
