-- The emulation cluster (cụm, khối thi đua) of each unit in each of its memberships, with the days on which a year's end may fall for it to count.
--   from_day, to_day  a unit that did not exist at a year's end, because it is shown on the map of another day, goes by its own first or last day
create or replace view v_unit_cluster as
select m.unit_id, m.cluster_id,
    case when m.valid_from is null or m.valid_from <= coalesce(u.valid_from, date '0001-01-01') then date '0001-01-01' else m.valid_from end as from_day,
    case when m.valid_to is null or m.valid_to >= coalesce(u.valid_to, date '9999-12-31') then date '9999-12-31' else m.valid_to end as to_day
from ref_cluster_member m
join ref_unit u on u.id = m.unit_id;
