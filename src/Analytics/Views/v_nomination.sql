-- To which conferences and congresses exemplars were introduced, as it counts: as their workbooks say, and by decisions.
create or replace view v_nomination as
select exemplar_id, ordinal, event, event_id, event_kind, level, event_ordinal, event_year
from fact_nomination
union all
select exemplar_id, 1000 + decision_id, event, event_id, event_kind, level, event_ordinal, event_year
from v_decided_nomination where is_counted;
