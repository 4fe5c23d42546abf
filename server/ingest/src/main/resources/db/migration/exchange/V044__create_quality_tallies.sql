create table exchange.quality_tallies (
    run_id bigint not null references exchange.runs,
    rule text not null,
    field text not null,
    dimension text not null check (dimension in ('CONFORMITY', 'COMPLETENESS', 'ACCURACY', 'CONSISTENCY', 'TIMELINESS', 'ACCESSIBILITY')),
    name text not null,
    checked bigint not null,
    failed bigint not null,
    primary key (run_id, rule),
    check (failed between 0 and checked)
);

comment on table exchange.quality_tallies is '每批每条质量规则检查了多少行、多少行不合格,与该批行同事务累计';
comment on column exchange.quality_tallies.run_id is '批次号';
comment on column exchange.quality_tallies.rule is '规则编号';
comment on column exchange.quality_tallies.field is '字段名';
comment on column exchange.quality_tallies.dimension is '质量维度(GB/T 36344-2018)';
comment on column exchange.quality_tallies.name is '规则名称(当时)';
comment on column exchange.quality_tallies.checked is '检查行数';
comment on column exchange.quality_tallies.failed is '不合格行数';
