create table access.provider_identities (
    issuer     text not null check (issuer <> ''),
    subject    text not null check (subject <> ''),
    account_id bigint not null references access.accounts (id),
    claim      text not null,
    bound_at   timestamptz not null,
    primary key (issuer, subject),
    unique (account_id, issuer)
);

comment on table access.provider_identities is '账号与统一身份认证中的人的绑定:首次认证时按声明认账号并绑定,此后只认绑定';
comment on column access.provider_identities.issuer is '身份提供方(iss)';
comment on column access.provider_identities.subject is '提供方中不转让、不复用的编号(sub)';
comment on column access.provider_identities.account_id is '账号编号';
comment on column access.provider_identities.claim is '绑定时声明所给的登录名';
comment on column access.provider_identities.bound_at is '绑定时间';
