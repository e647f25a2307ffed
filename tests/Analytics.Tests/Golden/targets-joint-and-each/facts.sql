-- Item a is led jointly by the police and the farmers' union: one number, standing under both. Item b asks each of two owners for one: two by the
-- farmers leave the women one short.
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values
    ('p1', 'a.1@2022', 'a', null, 'at-least', 1, 2022, 2022, '2022-12-31'),
    ('p1', 'b.1@2022/hoi-nong-dan', 'b', null, 'at-least', 1, 2022, 2022, '2022-12-31'),
    ('p1', 'b.1@2022/hoi-phu-nu', 'b', null, 'at-least', 1, 2022, 2022, '2022-12-31');
insert into ref_target_owner (plan_id, target_id, owner_id) values
    ('p1', 'a.1@2022', 'cong-an-xa'), ('p1', 'a.1@2022', 'hoi-nong-dan'),
    ('p1', 'b.1@2022/hoi-nong-dan', 'hoi-nong-dan'), ('p1', 'b.1@2022/hoi-phu-nu', 'hoi-phu-nu');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'collective', 'an-ninh', 'cong-an-xa'),
    ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-3', 1, 'household', 'nong-thon-moi', 'hoi-nong-dan');
