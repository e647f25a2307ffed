-- Pairs of one name in one province: what else they agree in tells matches from namesakes.
select name, unit, place, position, count(*) from duplicate_pair where name >= 2 and unit >= 1 group by all
