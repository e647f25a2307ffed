-- The commune became a ward with the whole of its people: one person in both is one.
insert into ref_succession (unit_id, successor_id, on_date, is_part) values ('103', '103@2025-07-01', '2025-07-01', false);
insert into given_submission (id, plan, unit, year) values (1, 'p1', '103', 2023), (2, 'p1', '103@2025-07-01', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'household', 'an-ninh', 'cong-an-xa'),
    ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'), ('2-2', 2, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_person (id, name) values ('1-1', 'Lan'), ('1-2', 'Bình'), ('2-1', 'Lan'), ('2-2', 'Bình');
