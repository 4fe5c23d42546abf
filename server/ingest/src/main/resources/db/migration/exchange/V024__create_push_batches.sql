create table exchange.push_batches (
    receipt text primary key,
    source_id bigint not null references exchange.sources,
    batch text not null,
    dataset text not null,
    body_sha256 text not null,
    run_id bigint not null references exchange.runs,
    received_at timestamptz not null,
    unique (source_id, batch)
);

comment on table exchange.push_batches is '推送批次与回执，与批次原文、导入批次同事务写入';
comment on column exchange.push_batches.receipt is '回执号';
comment on column exchange.push_batches.source_id is '来源号';
comment on column exchange.push_batches.batch is '推送方的批次号，同一来源内幂等';
comment on column exchange.push_batches.dataset is '数据集';
comment on column exchange.push_batches.body_sha256 is '请求正文摘要';
comment on column exchange.push_batches.run_id is '导入批次';
comment on column exchange.push_batches.received_at is '接收时间';
