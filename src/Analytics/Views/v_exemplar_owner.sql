-- The owners that each row of v_exemplar counts under; joint owners each get it.
create or replace view v_exemplar_owner as
select exemplar_id, owner_id from fact_exemplar_owner
union all
select reported_count_id, owner_id from fact_reported_count_owner;
