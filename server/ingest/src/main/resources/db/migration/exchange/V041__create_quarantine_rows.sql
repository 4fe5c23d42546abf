create table exchange.quarantine_rows (
    run_id bigint not null references exchange.runs,
    row_number bigint not null,
    state text not null check (state in ('OPEN', 'TAKEN', 'RETURNED')),
    version int not null default 1,
    how text not null check (how in ('CORRECTED', 'ACCEPTED', 'MAPPED', 'RETURNED', 'REOPENED')),
    effect text check (effect in ('NEW', 'UPDATED', 'UNCHANGED', 'CONFLICT')),
    changes jsonb not null default '[]',
    reason text not null,
    return_id bigint references exchange.returns,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (run_id, row_number),
    check ((state = 'TAKEN') = (effect is not null)),
    check (state <> 'RETURNED' or return_id is not null)
);

create index quarantine_rows_by_return on exchange.quarantine_rows (return_id) where return_id is not null;

create index quarantine_rows_by_state on exchange.quarantine_rows (state, decided_at desc, run_id, row_number);

comment on table exchange.quarantine_rows is '隔离行的处理结果;没有记录的隔离行尚未处理。不存行的内容,原文在原文件中';
comment on column exchange.quarantine_rows.run_id is '批次号';
comment on column exchange.quarantine_rows.row_number is '数据行号';
comment on column exchange.quarantine_rows.state is '状态:OPEN 待处理(曾撤回退回),TAKEN 已重放入库,RETURNED 已退回来源';
comment on column exchange.quarantine_rows.version is '版本,防止相互覆盖';
comment on column exchange.quarantine_rows.how is '处理方式:更正、放行、取值对照、退回、撤回退回';
comment on column exchange.quarantine_rows.effect is '重放的结果:新增、更新、相同、冲突';
comment on column exchange.quarantine_rows.changes is '改了哪些格,改前改后;个人信息遮蔽';
comment on column exchange.quarantine_rows.reason is '理由';
comment on column exchange.quarantine_rows.return_id is '退回单号';
comment on column exchange.quarantine_rows.decided_by is '处理人';
comment on column exchange.quarantine_rows.decided_at is '处理时间';
