-- The keys of each subject: without accents, its words in order of letters, its given name, the words before and after the family name.
--   share  how often the name is met among subjects of its kind; squares: how likely two different subjects of the kind share a name by chance
create or replace temp table duplicate_record as
with folded as (
    select *, replace(strip_accents(regexp_replace(name_key, '([^0-9 ])[1-5]( |$)', '\1\2', 'g')), 'đ', 'd') as folded from duplicate_source
),
cut as (
    select *, string_split(folded, ' ') as words from folded
),
named as (
    select * exclude (words), array_to_string(list_sort(words), ' ') as sorted, words[-1] as given,
        case when len(words) > 1 then array_to_string(words[:-2], ' ') else folded end as front,
        case when len(words) > 2 and kind in ('individual', 'household') then array_to_string(words[2:], ' ') else folded end as own
    from cut
),
met as (
    select kind, sorted, count(*) as times from named group by kind, sorted
),
kinds as (
    select kind, sum(times) as all_times, sum(times * times) / (sum(times) * sum(times)) as squares from met group by kind
)
select n.*, m.times / k.all_times as share, k.squares from named n join met m on m.kind = n.kind and m.sorted = n.sorted join kinds k on k.kind = n.kind
