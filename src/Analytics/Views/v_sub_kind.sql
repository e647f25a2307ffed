-- The narrower classes met and those that numbers to reach are set for, by the names that people read; one that has none here goes by its code.
create or replace view v_sub_kind as
select k.id, coalesce(n.name, k.id) as name
from (
    select sub_kind as id from fact_exemplar where sub_kind is not null
    union
    select sub_kind from ref_target where sub_kind is not null
) k
left join (values
    ('nong-dan', 'Nông dân'), ('cong-nhan', 'Công nhân'), ('hoc-sinh', 'Học sinh, sinh viên'), ('chien-si', 'Chiến sĩ, dân quân'), ('giao-vien', 'Giáo viên'),
    ('can-bo-y-te', 'Cán bộ y tế'), ('can-bo-cong-chuc', 'Cán bộ, công chức, viên chức'), ('doanh-nhan', 'Doanh nhân'), ('lanh-dao-quan-ly', 'Lãnh đạo, quản lý'),
    ('nguoi-tot-viec-tot', 'Người tốt, việc tốt'), ('lao-dong-truc-tiep', 'Lao động trực tiếp'), ('mo-hinh-co-quan', 'Mô hình cơ quan'),
    ('mo-hinh-khu-dan-cu-van-hoa', 'Mô hình khu dân cư văn hóa')) n(id, name) on n.id = k.id;
