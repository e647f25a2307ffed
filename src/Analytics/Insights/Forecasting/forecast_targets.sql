-- The numbers to reach of one plan, with the last day in time of each; exactly: the number itself is asked for, not at least so many.
select item_id, kind, sub_kind, each_owner, value, from_year, to_year, closes_on, bound = 'exactly' as exactly from v_target where plan_id = $plan and is_visible(unit_id)
