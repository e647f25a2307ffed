-- Two movements of one type are one type; a campaign beside them is another.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi an-ninh', 'hoi-nong-dan'),
    ('1-2', 1, 'individual', 'nong-thon-moi doan-ket', 'hoi-nong-dan'),
    ('1-3', 1, 'individual', null, null);
