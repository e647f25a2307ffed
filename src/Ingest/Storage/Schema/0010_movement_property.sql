-- How form 0601 of Thông tư 02/2023/TT-BNV classes movements, where the documents say; no row or null: they do not.
create table ref_movement_property (
    movement_id varchar primary key,
    scope varchar,                  -- nation, sector, cluster, unit (phạm vi tổ chức)
    duration varchar,               -- under-1, 1, 1-3, 3-5, 5-or-more, in years (thời hạn)
    method varchar                  -- thematic, regular (phương thức)
);
-- Who launched the movement of an item, as its plan says.
create table ref_plan_item_launcher (
    plan_id varchar not null,
    item varchar not null,
    launcher varchar not null,      -- central, province, unit
    primary key (plan_id, item)
);
