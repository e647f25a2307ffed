-- How often each way of agreeing is met.
select name, unit, place, position, count(*) from duplicate_pair group by all order by all
