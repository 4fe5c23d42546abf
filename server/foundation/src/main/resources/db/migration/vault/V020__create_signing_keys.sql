create table signing_keys (
    id text primary key check (id ~ '^[0-9a-f]{16}$'),
    certificate text not null,
    algorithm text not null check (algorithm = 'SM3withSM2'),
    master_key_id text not null,
    wrapped_key bytea not null,
    made_at timestamptz not null,
    retired_at timestamptz
);

create unique index signing_keys_one_in_use on signing_keys ((true)) where retired_at is null;

comment on table signing_keys is '本实例的签名密钥：对外的签名都用它，换下的只用于验证';
comment on column signing_keys.id is '密钥编号：公钥（SubjectPublicKeyInfo）的 SM3 摘要前 8 字节';
comment on column signing_keys.certificate is '自签证书（X.509，PEM），交给对方核对签名';
comment on column signing_keys.algorithm is '签名算法';
comment on column signing_keys.master_key_id is '加密私钥所用的主密钥编号';
comment on column signing_keys.wrapped_key is '用主密钥加密的私钥（PKCS#8，SM4-GCM）';
comment on column signing_keys.made_at is '生成时间';
comment on column signing_keys.retired_at is '换下时间；空为现用';
