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

-- How a review counts, beyond its cut-off.
create table ref_review_rule (
    plan_id varchar not null,
    review_id varchar not null,
    level varchar not null,         -- who holds it, in Vietnamese: xã, tỉnh, …
    is_cut_off_assumed boolean not null,
    is_year_only_counted boolean not null,  -- a record with a year alone counts although its year ends after the cut-off
    window_from date,
    window_to date,
    stage_id varchar,
    primary key (plan_id, review_id)
);

-- The kinds of subject that an item admits (đối tượng); no row where the text does not say.
create table ref_plan_item_kind (
    plan_id varchar not null,
    item varchar not null,
    kind varchar not null,
    is_optional boolean not null,
    primary key (plan_id, item, kind)
);

create table ref_stage (
    plan_id varchar not null,
    id varchar not null,
    ordinal integer not null,
    name varchar not null,
    from_date date not null,
    to_date date not null,
    primary key (plan_id, id)
);

-- The one stage that records of a year count in, where the plan has one for it.
create table ref_stage_year (
    plan_id varchar not null,
    year integer not null,
    stage_id varchar not null,
    primary key (plan_id, year)
);

-- A number to reach (chỉ tiêu được giao), spread over years and owners. No row: không giao chỉ tiêu.
create table ref_target (
    plan_id varchar not null,
    id varchar not null,            -- "a.1@2023"
    item varchar not null,
    kind varchar,                   -- null: any kind that the item admits
    sub_kind varchar,
    bound varchar not null,         -- at-least, exactly
    value integer not null,
    from_year integer not null,
    to_year integer not null,
    closes_on date not null,        -- a review with an earlier cut-off does not ask for it yet
    stage_id varchar,
    primary key (plan_id, id)
);

create table ref_target_owner (
    plan_id varchar not null,
    target_id varchar not null,
    owner_id varchar not null,      -- several: they answer for it jointly
    primary key (plan_id, target_id, owner_id)
);

create table ref_kpi (
    plan_id varchar not null,
    id varchar not null,
    name varchar not null,
    name_en varchar not null,
    bound varchar,                  -- more-than, at-least, exactly; null where the text gives no number
    value decimal(9, 6),            -- a share: 0.3 is 30 %
    denominator varchar,
    primary key (plan_id, id)
);

-- One row: which content of the files the tables hold.
create table ref_catalogue (
    content_hash varchar not null
);
