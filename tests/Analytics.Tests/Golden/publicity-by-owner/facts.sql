-- Who publicised; an entry without a known owner stays apart.
insert into given_submission (id, plan, unit, year) values (2, 'p1', '101', 2021);
insert into given_entry (id, submission, kind, channel, owner) values ('2-e1', 2, 'publicity', 'loudspeaker', 'hoi-phu-nu'), ('2-e2', 2, 'publicity', 'loudspeaker', 'hoi-phu-nu'), ('2-e3', 2, 'publicity', 'portal', null), ('2-e4', 2, 'evaluation', null, 'hoi-phu-nu');
