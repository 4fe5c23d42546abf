alter table entity.entities add industry_derived char(2), add industry_confidence numeric(3, 2) check (industry_confidence between 0 and 1),
    add check ((industry_derived is null) = (industry_confidence is null));

comment on column entity.entities.industry_derived is '按经营范围和名称推断的大类(GB/T 4754);来源给出行业代码或可信度不足的为空';
comment on column entity.entities.industry_confidence is '推断的可信度,0 到 1';
