-- Keys of the tables that grow with every exemplar cost as much as the rows themselves, in time and in memory that no transaction gives back. The rows
-- of a submission go in once and together, under a number that the table of submissions still holds unique, and their keys are counted from it.
create table new_exemplar (
    id varchar not null,            -- submission-ordinal: "12-7"
    submission_id integer not null,
    unit_id varchar not null,
    year integer not null,
    kind varchar not null,          -- collective, individual, household, model
    name varchar not null,
    name_as_found varchar not null,
    position varchar,
    place varchar,
    achievement varchar,
    remark varchar,
    sheet varchar not null,
    cells varchar not null
);
insert into new_exemplar from fact_exemplar;
drop table fact_exemplar;
alter table new_exemplar rename to fact_exemplar;

create table new_movement (
    exemplar_id varchar not null,
    movement_id varchar not null
);
insert into new_movement from fact_exemplar_movement;
drop table fact_exemplar_movement;
alter table new_movement rename to fact_exemplar_movement;

create table new_owner (
    exemplar_id varchar not null,
    owner_id varchar not null
);
insert into new_owner from fact_exemplar_owner;
drop table fact_exemplar_owner;
alter table new_owner rename to fact_exemplar_owner;

create table new_milestone (
    exemplar_id varchar not null,
    milestone varchar not null,
    on_date date                    -- null where only the year is known
);
insert into new_milestone from fact_exemplar_milestone;
drop table fact_exemplar_milestone;
alter table new_milestone rename to fact_exemplar_milestone;

create table new_award (
    exemplar_id varchar not null,
    ordinal integer not null,
    form varchar not null,
    level varchar,
    decision_number varchar,
    decision_date date,
    occasion varchar                -- loại hình as written: thường xuyên, chuyên đề, đột xuất; null where not said
);
insert into new_award from fact_award;
drop table fact_award;
alter table new_award rename to fact_award;

create table new_finding (
    submission_id integer not null,
    ordinal integer not null,
    code varchar not null,
    severity varchar not null,      -- error, warning, note
    sheet varchar,
    cell varchar,
    text varchar,                   -- what stood there
    message varchar not null,
    suggestion varchar
);
insert into new_finding from finding;
drop table finding;
alter table new_finding rename to finding;

create table new_pending_row (
    submission_id integer not null,
    ordinal integer not null,
    sheet varchar not null,
    cells varchar not null,
    finding_code varchar not null,
    text varchar
);
insert into new_pending_row from pending_row;
drop table pending_row;
alter table new_pending_row rename to pending_row;
