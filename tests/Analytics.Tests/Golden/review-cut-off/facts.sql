-- Cut-off 30 June 2023. In: 2022 (year alone), May 2023. Out: July 2023, 2023 alone. Recognised in May and commended in July: in, and not yet commended.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', null),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2023-05-19', '2023-07-27'),
    ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', '2023-07-01', null),
    ('2-3', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan', 'year', null),
    ('2-4', 2, 'individual', 'an-ninh', 'cong-an-xa', 'year', '2023-06-30');
