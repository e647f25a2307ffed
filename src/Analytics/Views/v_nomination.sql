-- To which conferences and congresses exemplars were introduced: as their workbooks say, and by decisions, which tell who and when.
create or replace view v_nomination as
select exemplar_id, ordinal, event, event_id, event_kind, level, event_ordinal, event_year, null::varchar as decided_by, null::timestamp as decided_at, null::varchar as reason
from fact_nomination
union all
select exemplar_id, 1000 + decision_id, event, event_id, event_kind, level, event_ordinal, event_year, decided_by, decided_at, reason
from v_decided_nomination;
