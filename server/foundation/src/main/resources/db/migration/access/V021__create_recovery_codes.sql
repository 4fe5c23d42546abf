create table access.recovery_codes (
    account_id  bigint not null references access.accounts (id),
    code_digest bytea not null check (length(code_digest) = 32),
    used_at     timestamptz,
    primary key (account_id, code_digest)
);

comment on table access.recovery_codes is '恢复码:丢失动态码设备时各用一次,只存摘要';
comment on column access.recovery_codes.account_id is '账号编号';
comment on column access.recovery_codes.code_digest is '恢复码的 SHA-256 摘要(随机 80 位,无需慢散列)';
comment on column access.recovery_codes.used_at is '使用时间';
