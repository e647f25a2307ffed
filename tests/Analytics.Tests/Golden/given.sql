-- What a test states, in as few words as possible; expand.sql makes facts of it.
create table given_submission (id integer, plan varchar, unit varchar, year integer, owner varchar default null, current boolean default true, received date default '2021-01-02');
-- unit: the commune that a district's file names; null for the sender.
-- recognised, commended: a day, 'year' where only the year is known, or null where not reached. movements, owners: separated by blanks.
create table given_exemplar (id varchar, submission integer, kind varchar, movements varchar, owners varchar, recognised varchar default 'year', commended varchar default null, unit varchar default null);
create table given_count (id varchar, submission integer, kind varchar, movements varchar, owners varchar, count integer, milestone varchar default 'recognised', unit varchar default null);
