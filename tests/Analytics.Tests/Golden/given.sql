-- What a test states, in as few words as possible; expand.sql makes facts of it.
create table given_submission (id integer, plan varchar, unit varchar, year integer, owner varchar default null, current boolean default true, received date default '2021-01-02');
-- unit: the commune that a district's file names; null for the sender.
-- recognised, commended: a day, 'year' where only the year is known, or null where not reached. steps: other milestones, without a day. movements, steps, owners: separated by blanks.
create table given_exemplar (id varchar, submission integer, kind varchar, movements varchar, owners varchar, recognised varchar default 'year', commended varchar default null, unit varchar default null, steps varchar default null);
create table given_count (id varchar, submission integer, kind varchar, movements varchar, owners varchar, count integer, milestone varchar default 'recognised', unit varchar default null);
-- What is known of an exemplar beyond its row; left out where the test says nothing. name is compared by itself: the words to compare by are the reader's business.
create table given_person (id varchar, name varchar default null, place varchar default null, position varchar default null, category varchar default null, sub_kind varchar default null);
create table given_award (id varchar, form varchar default 'giay-khen', level varchar default null, occasion varchar default null, on_date date default null);
create table given_nomination (id varchar, event_id varchar, event varchar);
-- exemplar: a fact id; name: an exemplar that other workbooks name; state: maintained or dropped.
create table given_entry (id varchar, submission integer, kind varchar, exemplar varchar default null, name varchar default null, on_date date default null, channel varchar default null, owner varchar default null, state varchar default null);
-- year null: all years of the subject.
create table given_hold (decision integer, unit varchar, kind varchar, name varchar, year integer default null, means varchar default 'hold');
-- A nomination by decision of an individual's record.
create table given_decided (decision integer, unit varchar, name varchar, year integer, event_id varchar, event varchar, means varchar);
