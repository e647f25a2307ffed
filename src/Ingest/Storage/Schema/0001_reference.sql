-- What the catalogue files say (data/reference, data/plans). Replaced as a whole when the files change; never edited here.
create table ref_movement (
    id varchar primary key,
    name varchar not null,
    name_en varchar not null,
    type varchar not null,
    group_id varchar not null,
    parent_id varchar
);

create table ref_owner (
    id varchar primary key,
    name varchar not null,
    name_en varchar not null,
    level varchar not null,
    sector varchar not null
);

-- One row per unit and span of validity: id = code, or code@first-day.
create table ref_unit (
    id varchar primary key,
    code varchar not null,
    name varchar not null,
    level varchar not null,
    parent_id varchar,
    valid_from date,
    valid_to date,
    province_id varchar,            -- the unit itself or its ancestor of that level
    district_id varchar,
    commune_id varchar
);

create table ref_succession (
    unit_id varchar not null,
    successor_id varchar not null,
    on_date date not null,
    is_part boolean not null,
    primary key (unit_id, successor_id)
);

create table ref_plan (
    id varchar primary key,
    title varchar not null,
    title_en varchar not null,
    unit_id varchar not null,       -- the unit whose plan it is
    from_year integer not null,
    to_year integer not null
);

create table ref_plan_item (
    plan_id varchar not null,
    item varchar not null,          -- the letter or number as printed
    ordinal integer not null,       -- order in the document
    printed_name varchar not null,
    primary key (plan_id, item)
);

create table ref_plan_item_movement (
    plan_id varchar not null,
    item varchar not null,
    movement_id varchar not null,
    primary key (plan_id, item, movement_id)
);

create table ref_plan_item_owner (
    plan_id varchar not null,
    item varchar not null,
    owner_id varchar not null,
    role varchar not null,          -- lead (chủ trì) or coordinating (phối hợp)
    primary key (plan_id, item, owner_id, role)
);

-- The submissions that a plan expects: one per reporting unit and year.
create table ref_expected_submission (
    plan_id varchar not null,
    unit_id varchar not null,
    year integer not null,
    due_date date,                  -- last day in time; null where the plan gives none
    primary key (plan_id, unit_id, year)
);

create table ref_review (
    plan_id varchar not null,
    id varchar not null,            -- interim-2023, final-2025
    kind varchar not null,          -- interim (sơ kết) or final (tổng kết)
    cut_off date,                   -- last day counted; null where the plan does not say
    primary key (plan_id, id)
);
