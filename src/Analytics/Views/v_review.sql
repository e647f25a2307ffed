-- The reviews of the plans (sơ kết, tổng kết), with their cut-off and who holds them.
create or replace view v_review as
select r.plan_id || '/' || r.id as id, r.plan_id, r.id as code,
    case r.kind when 'interim' then 'Sơ kết' else 'Tổng kết' end
        || coalesce(' đến ' || strftime(r.cut_off, '%d/%m/%Y'), ' ' || r.id)
        || coalesce(' (' || nullif(x.level, '') || ')', '') as name
from ref_review r
left join ref_review_rule x on x.plan_id = r.plan_id and x.review_id = r.id;
