create table exchange.returns (
    id bigint generated always as identity primary key,
    dataset text not null,
    source text not null,
    row_count int not null,
    reason text not null,
    returned_by text not null,
    returned_at timestamptz not null,
    state text not null default 'SENT' check (state in ('SENT', 'RECEIVED')),
    receipt text,
    receipt_at timestamptz,
    version int not null default 1,
    check ((state = 'RECEIVED') = (receipt_at is not null))
);

comment on table exchange.returns is '退回单:一次退回来源的若干隔离行,附理由与回执';
comment on column exchange.returns.id is '退回单号';
comment on column exchange.returns.dataset is '数据集';
comment on column exchange.returns.source is '来源代码';
comment on column exchange.returns.row_count is '退回行数';
comment on column exchange.returns.reason is '退回理由';
comment on column exchange.returns.returned_by is '退回人';
comment on column exchange.returns.returned_at is '退回时间';
comment on column exchange.returns.state is '状态:SENT 已退回待回执,RECEIVED 来源已回执';
comment on column exchange.returns.receipt is '来源回执内容';
comment on column exchange.returns.receipt_at is '登记回执时间';
comment on column exchange.returns.version is '版本,防止相互覆盖';
