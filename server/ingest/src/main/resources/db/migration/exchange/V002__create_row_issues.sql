create table exchange.row_issues (
    run_id bigint not null references exchange.runs,
    row_number bigint not null,
    ordinal smallint not null,
    severity text not null check (severity in ('QUARANTINED', 'WARNED', 'NOTED')),
    field text not null,
    code text not null,
    given text not null,
    normalised text,
    reason text not null,
    remedy text not null,
    primary key (run_id, row_number, ordinal)
);

create index row_issues_by_code on exchange.row_issues (run_id, severity, code, row_number, ordinal);

comment on table exchange.row_issues is '逐行问题:隔离、警示、提示,与该批行同事务写入';
comment on column exchange.row_issues.run_id is '批次号';
comment on column exchange.row_issues.row_number is '数据行号,从 1 起,不含表头';
comment on column exchange.row_issues.ordinal is '该行第几个问题';
comment on column exchange.row_issues.severity is '轻重:QUARANTINED 隔离,WARNED 警示,NOTED 提示(无须处理)';
comment on column exchange.row_issues.field is '字段名';
comment on column exchange.row_issues.code is '问题代码';
comment on column exchange.row_issues.given is '原值;个人信息字段不存';
comment on column exchange.row_issues.normalised is '规范后的值';
comment on column exchange.row_issues.reason is '原因';
comment on column exchange.row_issues.remedy is '怎么办';
