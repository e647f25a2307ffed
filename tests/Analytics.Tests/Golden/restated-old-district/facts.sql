-- What the communes of the old district sent, told by the communes of today: Đông Sơn was in another district, so its exemplar is not among them.
\i merger.sql
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024), (2, 'p1', '102', 2024), (3, 'p1', '103', 2024);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
