-- The commendations that only a row of v_told gives to the record that it tells of. One of the same form is another where both say a level, and not the same.
create or replace view made_told_award as
with added as (
    select t.exemplar_id, a.*  exclude (exemplar_id),
        row_number() over (partition by t.exemplar_id, coalesce(a.form_code, 'other'), a.level order by a.decision_number is null, t.told_id, a.ordinal) as place
    from v_told t
    join fact_award a on a.exemplar_id = t.told_id
    where not exists (
        select 1 from fact_award o
        where o.exemplar_id = t.exemplar_id and coalesce(o.form_code, 'other') = coalesce(a.form_code, 'other') and coalesce(o.level = a.level, true))
)
select exemplar_id, cast(1000 + row_number() over (partition by exemplar_id order by form_code, level, ordinal) as integer) as ordinal, * exclude (exemplar_id, ordinal, place)
from added where place = 1;
