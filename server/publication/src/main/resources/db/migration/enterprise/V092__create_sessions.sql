create table enterprise.sessions (
    token_digest bytea primary key,
    account_id bigint not null references enterprise.accounts (id),
    created_at timestamptz not null,
    idle_until timestamptz not null,
    ends_at timestamptz not null
);

create index sessions_by_account on enterprise.sessions (account_id);

comment on table enterprise.sessions is '企业登录会话';
comment on column enterprise.sessions.token_digest is '会话令牌的 SHA-256 摘要;令牌本身只在浏览器中';
comment on column enterprise.sessions.account_id is '企业账号';
comment on column enterprise.sessions.created_at is '登录时间';
comment on column enterprise.sessions.idle_until is '空闲到期时间';
comment on column enterprise.sessions.ends_at is '绝对到期时间';
