-- An-ninh 30 of 100 awards to individuals, nong-thon-moi 31 of 100, khuyen-hoc none at all although it has a list: no data, not 0 %. Bodies are not in the denominator.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners)
select '1-' || i, 1, 'individual', 'an-ninh', 'cong-an-xa' from range(1, 101) t(i)
union all select '1-' || i, 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan' from range(101, 201) t(i)
union all select '1-' || i, 1, 'collective', 'nong-thon-moi', 'hoi-nong-dan' from range(201, 225) t(i)
union all select '1-300', 1, 'individual', 'khuyen-hoc', 'hoi-phu-nu';
insert into given_person (id, category)
select '1-' || i, case when i <= 30 or i between 101 and 131 then 'direct-worker' when i % 2 = 0 then 'leader-other' end from range(1, 225) t(i);
insert into given_award (id) select '1-' || i from range(1, 225) t(i);
