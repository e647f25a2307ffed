-- Units review to 30 June 2025, the province to 30 September: the same kind of review, each with its own cut-off.
insert into ref_review (plan_id, id, kind, cut_off) values ('p1', 'final-2025-units', 'final', '2025-06-30'), ('p1', 'final-2025-province', 'final', '2025-09-30');
insert into ref_review_rule (plan_id, review_id, level, is_cut_off_assumed, is_year_only_counted) values
    ('p1', 'final-2025-units', 'các huyện', false, false), ('p1', 'final-2025-province', 'tỉnh', false, false);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
    ('1-1', 1, 'individual', 'an-ninh', null, 'year'),
    ('2-1', 2, 'individual', 'an-ninh', null, '2025-06-30'),
    ('2-2', 2, 'individual', 'an-ninh', null, '2025-09-30'),
    ('2-3', 2, 'individual', 'an-ninh', null, '2025-10-01');
