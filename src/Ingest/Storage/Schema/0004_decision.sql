-- What people decided about spellings, in order; the later one on the same spelling and plan holds. Copied from the journal.
create table decision (
    id integer primary key,
    what varchar not null,          -- movement, owner, unit, kind
    spelling varchar not null,      -- as it stood in a workbook
    means varchar not null,         -- id or ids with commas; ignore; undecided (taken back)
    plan_id varchar,                -- null: for the workbooks of every plan
    decided_at timestamp not null,  -- UTC
    decided_by varchar not null
);
