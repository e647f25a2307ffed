-- Each review is cumulative: what the first counts the second counts again, and the total is that of the last. 1-2 was recognised in May 2023 and
-- commended in July: by the interim review recognised and not commended, which one day for the whole record could not tell.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year', null),
    ('1-2', 1, 'individual', 'an-ninh', null, '2023-05-19', '2023-07-27'),
    ('2-1', 2, 'individual', 'khuyen-hoc', null, 'year', null);
