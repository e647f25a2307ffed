-- Lan is nominated by her list and by a decision: once. Minh by a decision alone, and has two rows: one of them counts. Hoa's nomination was withdrawn; a decision
-- for another year of Lan, and one of another unit, name nobody who is there.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-4', 1, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_person (id, name) values ('1-1', 'Lan'), ('1-2', 'Minh'), ('1-3', 'Hoa'), ('1-4', 'Minh');
insert into given_nomination (id, event_id, event) values ('1-1', 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI');
insert into fact_exemplar_milestone (exemplar_id, milestone, on_date) values ('1-1', 'nominated', '2025-05-05');
insert into given_decided (decision, unit, name, year, event_id, event, means) values
    (1, '101', 'Lan', 2025, 'congress-province-6', 'Đại hội TĐYN tỉnh lần thứ VI', 'nominate'),
    (2, '101', 'Minh', 2025, 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI', 'nominate'),
    (3, '101', 'Minh', 2025, 'conference-district-2025', 'Hội nghị biểu dương huyện năm 2025', 'nominate'),
    (4, '101', 'Hoa', 2025, 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI', 'nominate'),
    (5, '101', 'Hoa', 2025, 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI', 'withdraw'),
    (6, '101', 'Lan', 2024, 'conference-district-2025', 'Hội nghị biểu dương huyện năm 2025', 'nominate'),
    (7, '102', 'Hoa', 2025, 'conference-district-2025', 'Hội nghị biểu dương huyện năm 2025', 'nominate');
