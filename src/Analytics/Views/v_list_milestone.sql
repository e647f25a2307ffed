-- The milestones of the records of lists, with those that the list of a district or province adds to a record of the unit's own.
create or replace view v_list_milestone as
select exemplar_id, milestone, on_date from fact_exemplar_milestone
union all
select exemplar_id, milestone, on_date from v_told_milestone;
