-- One is introduced to two events: under each once, in the total once.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'collective', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_nomination (id, event_id, event) values
    ('1-1', 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI'), ('1-1', 'conference-district-4', 'Hội nghị biểu dương huyện lần thứ IV'), ('1-2', 'congress-province-6', 'Đại hội Thi đua yêu nước tỉnh lần thứ VI');
insert into fact_exemplar_milestone (exemplar_id, milestone, on_date) values ('1-1', 'nominated', null), ('1-2', 'nominated', '2025-05-05');
