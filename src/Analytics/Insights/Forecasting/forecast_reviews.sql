-- The reviews of one plan with their cut-offs, the closing one first.
select id, kind, cut_off from ref_review where plan_id = $plan and cut_off is not null order by kind <> 'final', cut_off desc
