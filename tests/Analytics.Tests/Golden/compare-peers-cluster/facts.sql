-- Cluster A: 101 with 4, 102 with 1, and 103 with 9, which ended on 30 June 2025 and belongs to it as on its last day. Its successor has joined B and is alone there.
insert into ref_cluster values ('A', 'Cụm một'), ('B', 'Cụm hai');
insert into ref_cluster_member values ('A', '101', null, null), ('A', '102', '2021-01-01', null), ('A', '103', null, '2025-06-30'), ('B', '103@2025-07-01', '2025-07-01', null);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '103', 2023), (4, 'p1', '103@2025-07-01', 2025);
insert into given_count (id, submission, kind, movements, owners, count) values
    ('1-s1', 1, 'individual', 'an-ninh', null, 4), ('2-s1', 2, 'individual', 'an-ninh', null, 1), ('3-s1', 3, 'individual', 'an-ninh', null, 9), ('4-s1', 4, 'individual', 'an-ninh', null, 2);
