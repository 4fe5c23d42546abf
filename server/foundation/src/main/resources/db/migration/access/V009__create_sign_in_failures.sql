create table access.sign_in_failures (
    id           bigint generated always as identity primary key,
    login_digest bytea not null,
    ip           text not null,
    at           timestamptz not null
);

create index sign_in_failures_by_login on access.sign_in_failures (login_digest, at);
create index sign_in_failures_by_ip on access.sign_in_failures (ip, at);

comment on table access.sign_in_failures is '登录失败,用于锁定与限速';
comment on column access.sign_in_failures.id is '编号';
comment on column access.sign_in_failures.login_digest is '所填登录名的 SHA-256 摘要(可能误填口令,故不存原文)';
comment on column access.sign_in_failures.ip is '来源 IP';
comment on column access.sign_in_failures.at is '时间';
