create table secrets (
    id uuid primary key,
    master_key_id text not null,
    sealed bytea not null,
    kept_at timestamptz not null
);

create index secrets_by_master_key on secrets (master_key_id);

comment on table secrets is '本实例自用的秘密（动态码种子等），用主密钥加密';
comment on column secrets.id is '引用';
comment on column secrets.master_key_id is '主密钥编号';
comment on column secrets.sealed is '密文（SM4-GCM）';
comment on column secrets.kept_at is '存入时间';
