create table access.sessions (
    token_digest bytea primary key check (length(token_digest) = 32),
    account_id   bigint not null references access.accounts (id),
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    idle_until   timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    end_reason   text check (end_reason in ('SIGNED_OUT', 'REPLACED', 'REVOKED')),
    ip           text,
    terminal     text,
    check ((ended_at is null) = (end_reason is null))
);

create unique index sessions_one_a_person on access.sessions (account_id) where ended_at is null;
create index sessions_by_end on access.sessions (ends_at);

comment on table access.sessions is '登录会话:一人同时只有一个';
comment on column access.sessions.token_digest is '会话令牌的 SHA-256 摘要;令牌本身只在浏览器中';
comment on column access.sessions.account_id is '账号编号';
comment on column access.sessions.created_at is '登录时间';
comment on column access.sessions.last_used_at is '最近使用时间';
comment on column access.sessions.idle_until is '空闲到期时间';
comment on column access.sessions.ends_at is '绝对到期时间';
comment on column access.sessions.ended_at is '提前结束时间';
comment on column access.sessions.end_reason is '提前结束原因:登出、被新登录顶替、被撤销';
comment on column access.sessions.ip is '登录 IP';
comment on column access.sessions.terminal is '登录终端';
