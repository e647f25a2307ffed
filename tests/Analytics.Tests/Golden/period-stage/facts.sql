-- Both stages print 2023; its records count in the first alone, whose number is asked for whole.
insert into ref_stage (plan_id, id, ordinal, name, from_date, to_date) values ('p1', '1', 1, 'Giai đoạn 1', '2021-01-01', '2023-12-31'), ('p1', '2', 2, 'Giai đoạn 2', '2023-01-01', '2025-12-31');
insert into ref_stage_year (plan_id, year, stage_id) values ('p1', 2021, '1'), ('p1', 2022, '1'), ('p1', 2023, '1'), ('p1', 2024, '2'), ('p1', 2025, '2');
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on, stage_id) values
    ('p1', 'b.1@stage-1', 'b', 'individual', 'exactly', 3, 2021, 2023, '2023-12-31', '1'), ('p1', 'b.2@stage-2', 'b', 'individual', 'at-least', 4, 2024, 2025, '2025-12-31', '2');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', null), ('2-1', 2, 'individual', 'nong-thon-moi', null), ('2-2', 2, 'individual', 'nong-thon-moi', null);
