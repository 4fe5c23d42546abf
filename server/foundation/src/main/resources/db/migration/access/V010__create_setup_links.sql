create table access.setup_links (
    token_digest bytea primary key check (length(token_digest) = 32),
    made_at      timestamptz not null,
    valid_until  timestamptz not null,
    used_at      timestamptz
);

comment on table access.setup_links is '首次启动的一次性链接,用于建立三员账号';
comment on column access.setup_links.token_digest is '链接令牌的 SHA-256 摘要';
comment on column access.setup_links.made_at is '生成时间';
comment on column access.setup_links.valid_until is '有效期';
comment on column access.setup_links.used_at is '使用时间';
