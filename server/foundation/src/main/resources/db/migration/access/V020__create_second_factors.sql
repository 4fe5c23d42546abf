create table access.second_factors (
    account_id   bigint primary key references access.accounts (id),
    secret       uuid not null,
    offered_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);

comment on table access.second_factors is '第二因子(动态验证码,RFC 6238)';
comment on column access.second_factors.account_id is '账号编号';
comment on column access.second_factors.secret is '种子在保险库中的引用';
comment on column access.second_factors.offered_at is '生成时间';
comment on column access.second_factors.confirmed_at is '启用时间;空为尚未启用';
comment on column access.second_factors.last_step is '最近用过的时间步,同一动态码不得再用';
