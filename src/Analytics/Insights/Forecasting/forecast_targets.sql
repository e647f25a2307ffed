-- The numbers to reach of one plan, with the last day in time of each.
select item_id, kind, sub_kind, each_owner, value, from_year, to_year, closes_on from v_target where plan_id = $plan and is_visible(unit_id)
