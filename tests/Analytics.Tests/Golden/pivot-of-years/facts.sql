-- Nothing came for 2024: its column is empty, not 0. One exemplar of 2022 names both movements, so the row of totals is less than the sum of rows.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2022), (2, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'individual', 'an-ninh nong-thon-moi', null), ('2-1', 2, 'individual', 'nong-thon-moi', null);
