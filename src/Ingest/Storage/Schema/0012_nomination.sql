-- To which conference or congress a decision (what = nomination) introduces an exemplar, or takes that back ("means": nominate or withdraw); of decisions on the
-- same record and event the latest holds. The event in the words of fact_nomination.
create table decision_nomination (
    decision_id integer primary key,
    unit_id varchar not null,
    kind varchar not null,
    name_key varchar not null,
    place_key varchar,              -- '' for records that name no place; null for whatever place
    year integer not null,
    event varchar not null,
    event_id varchar not null,
    event_kind varchar not null,
    level varchar,
    event_ordinal integer,
    event_year integer
);
