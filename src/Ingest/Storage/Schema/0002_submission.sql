-- What came in. Every version stays; is_current marks the one that counts.
create table submission (
    id integer primary key,         -- order of arrival, from the journal
    file_name varchar not null,
    sha256 varchar not null,
    received_at timestamp not null, -- UTC
    signed_on date,                 -- the day its own date line states; null where it has none
    status varchar not null,        -- accepted, accepted-with-warnings, rejected
    plan_id varchar,
    unit_id varchar,
    sender_owner_id varchar,        -- set where the workbook comes from one owner of the unit alone
    version integer not null,
    result_json varchar not null    -- the answer given at the time, as `ingest --json` prints it
);

-- The years a submission holds, and whether for that year it is the version that counts.
create table submission_year (
    submission_id integer not null,
    year integer not null,
    is_current boolean not null,
    primary key (submission_id, year)
);

create table finding (
    submission_id integer not null,
    ordinal integer not null,
    code varchar not null,
    severity varchar not null,      -- error, warning, note
    sheet varchar,
    cell varchar,
    text varchar,                   -- what stood there
    message varchar not null,
    suggestion varchar,
    primary key (submission_id, ordinal)
);
