-- Launched by the centre, or of one agency's scope: an-ninh by the first, khuyen-hoc by the second, nong-thon-moi by neither.
insert into ref_plan_item_launcher (plan_id, item, launcher) values ('p1', 'a', 'central'), ('p1', 'b', 'unit'), ('p1', 'c', 'unit');
insert into ref_movement_property (movement_id, scope, duration, method) values ('nong-thon-moi', 'nation', null, null), ('khuyen-hoc', 'unit', null, null);
