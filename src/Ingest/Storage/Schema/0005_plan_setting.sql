-- How the product reads what a plan leaves open: a choice of the plan file, told beside every figure that rests on it.
create table ref_plan_setting (
    plan_id varchar not null,
    name varchar not null,          -- before-day, first-target-year, overlap-stage, joint-leads
    value varchar not null,
    sentence varchar not null,      -- in Vietnamese, for the reader of a report
    primary key (plan_id, name)
);
