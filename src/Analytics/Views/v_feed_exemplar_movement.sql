-- Which movements each row of v_feed_exemplar counts under, once each.
create or replace view v_feed_exemplar_movement as
select distinct b.exemplar_id, b.movement_id from v_exemplar_movement b join v_exemplar f on f.id = b.exemplar_id where b.movement_id is not null;
