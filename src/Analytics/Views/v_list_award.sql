-- The commendations of the records of lists, with those that the list of a district or province adds to a record of the unit's own.
create or replace view v_list_award as
select exemplar_id, ordinal, form, form_code, level, occasion, occasion_code, decision_number, decision_date from fact_award
union all
select exemplar_id, ordinal, form, form_code, level, occasion, occasion_code, decision_number, decision_date from v_told_award;
