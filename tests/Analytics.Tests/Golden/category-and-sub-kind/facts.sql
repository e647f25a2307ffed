-- What nothing tells stays apart from what is told; a figure of a form has no class.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-4', 1, 'collective', 'an-ninh', 'cong-an-xa');
insert into given_person (id, category, sub_kind) values ('1-1', 'direct-worker', 'nong-dan'), ('1-2', 'leader-other', null), ('1-4', 'enterprise', null);
insert into given_count (id, submission, kind, movements, owners, count) values ('2-s1', 2, 'individual', 'an-ninh', 'cong-an-xa', 5);
