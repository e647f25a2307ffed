-- District 171: 4, 4, 1 and one without report; ties share rank 1, the next is 3rd, the silent one has none and does not move the median. District 172 has
-- one that reported.
insert into ref_unit (id, code, name, level, parent_id, province_id, district_id, commune_id) values
    ('104', '104', 'Xã Giang Sơn', 'commune', '171', '19', '171', '104'), ('105', '105', 'Xã Hải Sơn', 'commune', '171', '19', '171', '105');
insert into ref_expected_submission (plan_id, unit_id, year) values ('p1', '104', 2023), ('p1', '105', 2023);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '103', 2023), (4, 'p1', '104', 2023);
insert into given_count (id, submission, kind, movements, owners, count) values
    ('1-s1', 1, 'individual', 'an-ninh', null, 4), ('2-s1', 2, 'individual', 'an-ninh', null, 4), ('3-s1', 3, 'individual', 'an-ninh', null, 9), ('4-s1', 4, 'individual', 'an-ninh', null, 1);
