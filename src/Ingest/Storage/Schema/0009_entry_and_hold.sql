-- What happened around exemplars, with its day: sheets of the same workbook bring it, or a column of the list.
create table fact_entry (
    id varchar not null,            -- submission-eN: "12-e3"
    submission_id integer not null,
    unit_id varchar not null,
    year integer not null,
    kind varchar not null,          -- publicity, visit, replication, evaluation, nurture
    exemplar_name varchar,          -- as written; null where the entry is about none in particular
    name_key varchar,               -- as fact_exemplar.name_key
    exemplar_id varchar,            -- the one exemplar of the same workbook that has the name; null where none or several have
    on_date date,
    what varchar,
    channel varchar,                -- channel or place as written
    channel_code varchar,           -- loudspeaker, broadcast, newspaper, portal, social, visual, meeting, other; publicity only
    owner_id varchar,
    result varchar,
    state varchar,                  -- maintained (duy trì) or dropped (không còn duy trì); null where the entry does not say
    sheet varchar not null,
    cells varchar not null
);

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
