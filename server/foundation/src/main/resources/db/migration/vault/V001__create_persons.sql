create table persons (
    ref uuid primary key,
    key_id text,
    wrapped_key bytea,
    sealed bytea,
    stored_at timestamptz not null,
    erased_at timestamptz,
    erased_by text,
    ground text,
    check ((erased_at is null) = (wrapped_key is not null and sealed is not null))
);

comment on table persons is '个人信息保险库：每人一把密钥，密钥销毁后内容不可再读';
comment on column persons.ref is '人员引用，其他表只保存它';
comment on column persons.key_id is '主密钥编号';
comment on column persons.wrapped_key is '用主密钥加密的个人密钥（SM4-GCM）';
comment on column persons.sealed is '用个人密钥加密的内容（SM4-GCM）';
comment on column persons.stored_at is '存入时间';
comment on column persons.erased_at is '销毁时间';
comment on column persons.erased_by is '销毁经办人';
comment on column persons.ground is '销毁理由';
