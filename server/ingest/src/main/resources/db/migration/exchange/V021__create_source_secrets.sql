create table exchange.source_secrets (
    source_id bigint primary key references exchange.sources,
    access_key text unique,
    master_id text not null,
    sealed bytea not null,
    set_at timestamptz not null,
    set_by text not null
);

comment on table exchange.source_secrets is '来源的口令或密钥，以主密钥 SM4-GCM 加密，任何接口都不返回';
comment on column exchange.source_secrets.source_id is '来源号';
comment on column exchange.source_secrets.access_key is '推送方出示的公开标识；数据库口令没有';
comment on column exchange.source_secrets.master_id is '加密所用主密钥的编号';
comment on column exchange.source_secrets.sealed is '密文';
comment on column exchange.source_secrets.set_at is '设置时间';
comment on column exchange.source_secrets.set_by is '设置人';
