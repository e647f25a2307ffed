-- One individual a year, due on 14 November; the review looks at 30 June 2023: 2022 is closed, 2023 is not asked for yet. An exemplar of May 2023
-- is recognised by then, and counts towards nothing that was due. 2021 was never reported: no 0.
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on)
    select 'p1', 'b.1@' || y, 'b', 'individual', 'at-least', 1, y, y, make_date(y, 11, 14) from (select cast(y as integer) as y from range(2021, 2026) r(y));
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2023-05-19');
