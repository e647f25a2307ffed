-- One row per exemplar that a list names (điển hình tiên tiến).
create table fact_exemplar (
    id varchar primary key,         -- submission-ordinal: "12-7"
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

create table fact_exemplar_movement (
    exemplar_id varchar not null,
    movement_id varchar not null,
    primary key (exemplar_id, movement_id)
);

create table fact_exemplar_owner (
    exemplar_id varchar not null,
    owner_id varchar not null,
    primary key (exemplar_id, owner_id)
);

create table fact_exemplar_milestone (
    exemplar_id varchar not null,
    milestone varchar not null,
    on_date date,                   -- null where only the year is known
    primary key (exemplar_id, milestone)
);

create table fact_award (
    exemplar_id varchar not null,
    ordinal integer not null,
    form varchar not null,
    level varchar,
    decision_number varchar,
    decision_date date,
    occasion varchar,               -- loại hình as written: thường xuyên, chuyên đề, đột xuất; null where not said
    primary key (exemplar_id, ordinal)
);

-- One row per figure of a summary form (biểu tổng hợp). Counted only where the unit sent no list for that year: see v_exemplar.
create table fact_reported_count (
    id varchar primary key,         -- submission-sN: "12-s3"
    submission_id integer not null,
    unit_id varchar not null,
    year integer not null,
    kind varchar,                   -- null: the form gives only a total
    milestone varchar not null,
    count integer not null,
    sheet varchar not null,
    cells varchar not null
);

create table fact_reported_count_movement (
    reported_count_id varchar not null,
    movement_id varchar not null,
    primary key (reported_count_id, movement_id)
);

create table fact_reported_count_owner (
    reported_count_id varchar not null,
    owner_id varchar not null,
    primary key (reported_count_id, owner_id)
);

-- A row of a list that waits for a decision (unknown movement, owner or unit); not counted.
create table pending_row (
    submission_id integer not null,
    ordinal integer not null,
    sheet varchar not null,
    cells varchar not null,
    finding_code varchar not null,
    text varchar,
    primary key (submission_id, ordinal)
);
