create table entity.labels (
    entity_id bigint primary key,
    unit_id int not null,
    grade char(1) collate "C" not null check (grade in ('A', 'B', 'C', 'D', '-'))
) with (fillfactor = 80);

create index labels_by_unit_and_grade on entity.labels (unit_id, grade, entity_id desc);

comment on table entity.labels is '内部标签:信用风险分类,仅供内部列表筛选,不公开;与登记事项分开存放';
comment on column entity.labels.entity_id is '主体编号';
comment on column entity.labels.unit_id is '监管所';
comment on column entity.labels.grade is '信用风险分类 A–D,- 为未评';
