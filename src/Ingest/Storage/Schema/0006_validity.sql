-- The days between which a movement or an owner exists, where that is known; no row: always. What had not begun did not score 0.
create table ref_validity (
    what varchar not null,          -- movement or owner
    id varchar not null,
    valid_from date,                -- first day; null: from the beginning
    valid_to date,                  -- last day; null: still
    primary key (what, id)
);
