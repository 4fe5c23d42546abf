create table exchange.cross_checks (
    dataset text not null,
    rule text not null,
    field text not null,
    dimension text not null check (dimension in ('CONFORMITY', 'COMPLETENESS', 'ACCURACY', 'CONSISTENCY', 'TIMELINESS', 'ACCESSIBILITY')),
    name text not null,
    checked bigint not null,
    failed bigint not null,
    examples jsonb not null,
    checked_at timestamptz not null,
    primary key (dataset, rule),
    check (failed between 0 and checked)
);

comment on table exchange.cross_checks is '跨记录质量规则最近一次检查的结果,检查对象是已入库的记录';
comment on column exchange.cross_checks.dataset is '数据集';
comment on column exchange.cross_checks.rule is '规则编号';
comment on column exchange.cross_checks.field is '字段名';
comment on column exchange.cross_checks.dimension is '质量维度(GB/T 36344-2018)';
comment on column exchange.cross_checks.name is '规则名称(当时)';
comment on column exchange.cross_checks.checked is '检查的记录数';
comment on column exchange.cross_checks.failed is '不合格的记录数';
comment on column exchange.cross_checks.examples is '不合格记录的编号,最多二十个';
comment on column exchange.cross_checks.checked_at is '检查时间';
