create table access.sign_on_tickets (
    ticket_digest bytea primary key,
    account_id    bigint not null references access.accounts (id),
    expires_at    timestamptz not null
);

create index sign_on_tickets_by_expiry on access.sign_on_tickets (expires_at);

comment on table access.sign_on_tickets is '统一身份认证已认出、尚待本机动态验证码的登录';
comment on column access.sign_on_tickets.ticket_digest is '凭条的 SHA-256 摘要;凭条本身只在浏览器中';
comment on column access.sign_on_tickets.account_id is '账号编号';
comment on column access.sign_on_tickets.expires_at is '失效时间';
