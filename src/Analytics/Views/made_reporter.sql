-- Who has ever owed or sent a report: one row per plan and unit. A question asks each of them for every year, and finding them anew among the reports of all years costs
-- more than the question.
create or replace view made_reporter as
select distinct reporter_no, plan_id, unit_id, province_id, district_id, commune_id, valid_from, valid_to from v_reporting;
