-- Why a decision was taken; a hold always has a reason. Decisions about an exemplar (what = exemplar or subject) are told by "means": hold or release.
alter table decision add column reason varchar;

-- The records that such a decision is about; of decisions on the same records the latest holds.
create table decision_hold (
    decision_id integer primary key,
    unit_id varchar not null,
    kind varchar not null,
    name_key varchar not null,
    place_key varchar,              -- '' for records that name no place; null for whatever place
    year integer                    -- null for all years of the subject
);
