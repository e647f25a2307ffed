-- Lan of 2021 is kept up in 2022 and dropped in 2023, as the logs of those years say by name; Minh is kept up in 2022.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2022), (3, 'p1', '101', 2023), (4, 'p1', '101', 2024), (5, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa');
insert into given_person (id, name) values ('1-1', 'Lan'), ('1-2', 'Minh');
insert into given_entry (id, submission, kind, name, on_date, state) values
    ('2-e1', 2, 'evaluation', 'Lan', '2022-05-01', 'dropped'), ('2-e2', 2, 'evaluation', 'Lan', '2022-11-01', 'maintained'), ('2-e3', 2, 'evaluation', 'Minh', '2022-11-01', 'maintained'),
    ('3-e1', 3, 'evaluation', 'Lan', '2023-11-01', 'dropped');
