-- Emulation clusters (cụm, khối thi đua): units that are ranked against each other.
create table ref_cluster (
    id varchar not null primary key,
    name varchar not null
);

-- Who belongs to which, and from when to when; a unit is in one cluster at a time.
create table ref_cluster_member (
    cluster_id varchar not null,
    unit_id varchar not null,
    valid_from date,                -- first day; null: as long as the unit exists
    valid_to date                   -- last day; null: still
);
