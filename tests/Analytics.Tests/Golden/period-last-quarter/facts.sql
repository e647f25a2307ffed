-- A milestone without a date stands at 31 December for reviews; that does not put it into the last quarter. 1-2 is recognised in November and commended
-- some day of 2023; 1-3 is dated on 31 December itself.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year', null),
    ('1-2', 1, 'individual', 'an-ninh', null, '2023-11-20', 'year'),
    ('1-3', 1, 'individual', 'an-ninh', null, '2023-12-31', null);
insert into given_submission (id, plan, unit, year) values (2, 'p1', '102', 2023);
insert into given_count (id, submission, kind, movements, owners, count) values ('2-s1', 2, 'individual', 'an-ninh', null, 40);
