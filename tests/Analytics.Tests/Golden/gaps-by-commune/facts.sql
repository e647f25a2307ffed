-- Two of three communes reported; the third is a gap, with 1 report owed and none received. Its name is by Vietnamese order: An, Bình, Đông.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
