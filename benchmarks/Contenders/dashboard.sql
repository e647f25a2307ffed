-- The ten questions of a dashboard (Questions.cs) over tables that are joined beforehand; each gives the sum of its first figure, to compare.
-- total of a year
select sum(recognised) from exemplar where year = 2024;
-- by year
select sum(a) from (select year, sum(recognised) as a, sum(commended) as b from exemplar group by year) q;
-- by movement of a year
select sum(a) from (select m.movement, sum(e.recognised) as a from exemplar e join movement m on m.exemplar = e.id where e.year = 2024 group by m.movement) q;
-- by kind and year
select sum(a) from (select kind, year, sum(recognised) as a from exemplar group by kind, year) q;
-- by owner, two years beside each other
select sum(a) from (select o.owner, sum(e.recognised) filter (where e.year = 2024) as a, sum(e.recognised) filter (where e.year = 2023) as b from exemplar e join owner o on o.exemplar = e.id where e.year in (2023, 2024) group by o.owner) q;
-- by province of a year
select sum(a) from (select province, sum(recognised) as a from exemplar where year = 2024 group by province) q;
-- communes of one district by year
select sum(a) from (select unit, year, sum(recognised) as a from exemplar where district = 'H17' group by unit, year) q;
-- one movement by year
select sum(a) from (select e.year, sum(e.recognised) as a from exemplar e join movement m on m.exemplar = e.id where m.movement = 'm7' group by e.year) q;
-- completeness by province
select sum(a) from (select province, sum(expected) as a, sum(received) as b, sum(received)::float / sum(expected) as c from report where year = 2024 group by province) q;
-- ten best communes of a province
select sum(a) from (select unit, sum(recognised) as a from exemplar where province = 'T5' and year = 2024 group by unit order by a desc limit 10) q;
