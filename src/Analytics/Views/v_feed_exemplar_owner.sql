-- Which owners each row of v_feed_exemplar counts under, once each.
create or replace view v_feed_exemplar_owner as
select distinct b.exemplar_id, b.owner_id from v_exemplar_owner b join v_exemplar f on f.id = b.exemplar_id where b.owner_id is not null;
