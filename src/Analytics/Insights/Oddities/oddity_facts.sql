-- Some of the facts behind one count: an item, with or without a kind, of a unit in a year.
select e.id
from v_exemplar e
join v_exemplar_item x on x.exemplar_id = e.id and x.item_id = $item
where e.unit_id = $unit and e.year = $year and e.recognised_day is not null and ($kind::varchar is null or e.kind = $kind)
order by length(e.id), e.id
limit 10
