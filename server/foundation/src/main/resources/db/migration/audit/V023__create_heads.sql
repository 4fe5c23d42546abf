create table audit.heads (
    number     bigint primary key check (number > 0),
    size       bigint not null check (size >= 0),
    root       bytea not null check (length(root) = 32),
    at         timestamptz not null,
    previous   bytea not null check (length(previous) = 32),
    key_id     text not null,
    public_key bytea not null,
    signature  bytea not null
);

create trigger heads_are_append_only before update or delete on audit.heads
    for each row execute function audit.refuse_change();
create trigger heads_are_not_truncated before truncate on audit.heads
    for each statement execute function audit.refuse_change();

comment on table audit.heads is '签名树头:定时及停机时签发,号码连续,逐个相链';
comment on column audit.heads.number is '树头号,从 1 起连续';
comment on column audit.heads.size is '覆盖的叶子数';
comment on column audit.heads.root is '树根摘要';
comment on column audit.heads.at is '签发时间(微秒)';
comment on column audit.heads.previous is '上一树头签名字节的摘要,第一个为 32 个零字节';
comment on column audit.heads.key_id is '签名密钥标识';
comment on column audit.heads.public_key is '签名公钥(X.509)';
comment on column audit.heads.signature is '签名(SM2 与 SM3,DER)';
