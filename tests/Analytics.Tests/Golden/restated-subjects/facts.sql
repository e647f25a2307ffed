-- Cẩm Sơn was divided 3 to 1. Lan stands there in two years and under two movements, and is one person: 0.75 of her in An Bình, 0.25 in Đông Sơn, 1 in all.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '104', 2023), (2, 'p1', '104', 2024), (3, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-2', 2, 'individual', 'an-ninh', 'hoi-nong-dan'),
    ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
insert into given_person (id, name) values ('1-1', 'Lan'), ('2-1', 'Lan'), ('2-2', 'Lan'), ('3-1', 'Minh');
insert into given_award (id) values ('1-1'), ('2-1');
insert into given_entry (id, submission, kind) values ('2-e1', 2, 'publicity');
