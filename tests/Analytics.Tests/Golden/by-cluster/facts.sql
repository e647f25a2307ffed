-- 101 stays in cluster A; 102 leaves A for B on 1 July 2023, so its year 2023 counts in B, whenever the record was; 103 is in none.
insert into ref_cluster values ('A', 'Cụm một'), ('B', 'Cụm hai');
insert into ref_cluster_member values ('A', '101', null, null), ('A', '102', null, '2023-06-30'), ('B', '102', '2023-07-01', null);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '102', 2022), (3, 'p1', '102', 2023), (4, 'p1', '103', 2023);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year'), ('2-1', 2, 'individual', 'an-ninh', null, 'year'), ('2-2', 2, 'individual', 'an-ninh', null, 'year'),
    ('3-1', 3, 'individual', 'an-ninh', null, '2023-03-01'), ('4-1', 4, 'individual', 'an-ninh', null, 'year');
