-- The items of the plans as printed: "đ. Lao động giỏi, lao động sáng tạo".
create or replace view v_item as
select plan_id || '/' || item as id, plan_id, item || '. ' || printed_name as name, ordinal from ref_plan_item;
