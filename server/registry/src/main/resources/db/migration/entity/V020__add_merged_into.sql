alter table entity.entities add column merged_into bigint;

comment on column entity.entities.merged_into is '已并入的主体编号；空为独立存在。列表与检索只列独立的主体';
