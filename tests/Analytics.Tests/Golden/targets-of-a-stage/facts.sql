-- Three individuals in the stage 2021-2023. It has no row among the years; over the years it is asked for once. Stage 1 is
-- reached, though 2021 was not reported; of stage 2, without the report of 2025, nobody knows: it is neither in the ratio nor in what is short.
insert into ref_stage (plan_id, id, ordinal, name, from_date, to_date) values ('p1', '1', 1, 'Giai đoạn 1', '2021-01-01', '2023-12-31'), ('p1', '2', 2, 'Giai đoạn 2', '2023-01-01', '2025-12-31');
insert into ref_stage_year (plan_id, year, stage_id) values ('p1', 2021, '1'), ('p1', 2022, '1'), ('p1', 2023, '1'), ('p1', 2024, '2'), ('p1', 2025, '2');
insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on, stage_id) values
    ('p1', 'b.1@stage-1', 'b', 'individual', 'exactly', 3, 2021, 2023, '2023-12-31', '1'),
    ('p1', 'b.2@stage-2', 'b', 'individual', 'at-least', 3, 2024, 2025, '2025-12-31', '2');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023), (3, 'p1', '101', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
    ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
