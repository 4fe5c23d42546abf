create table exchange.push_nonces (
    source_id bigint not null references exchange.sources,
    nonce text not null,
    used_at timestamptz not null,
    primary key (source_id, nonce)
);

create index push_nonces_by_time on exchange.push_nonces (source_id, used_at);

comment on table exchange.push_nonces is '用过的一次性随机数，防重放，也据以限速；过了时钟窗口后删除';
comment on column exchange.push_nonces.source_id is '来源号';
comment on column exchange.push_nonces.nonce is '随机数';
comment on column exchange.push_nonces.used_at is '使用时间';
