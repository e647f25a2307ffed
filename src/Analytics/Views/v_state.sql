-- The latest state that anybody told of each subject: maintained (duy trì) or dropped (không còn duy trì).
create or replace view v_state as
select subject_id, arg_max(state, day) as state, max(day) as day, max(year) as year
from v_entry
where is_last_of_year and subject_id is not null
group by subject_id;
