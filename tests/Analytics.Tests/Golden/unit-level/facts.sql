-- The commune's own reports alone: what its police sent apart is another unit's.
insert into ref_unit (id, code, name, level, parent_id, valid_from, valid_to, province_id, district_id, commune_id) values ('101/cong-an-xa', 'cong-an-xa', 'Công an xã An Hòa', 'body', '101', null, null, '19', '171', '101');
insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, null, '101/cong-an-xa', 2023);
insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa');
