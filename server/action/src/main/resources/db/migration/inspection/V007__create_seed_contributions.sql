create table seed_contributions (
    plan_id bigint not null references plans (id),
    section int not null,
    account_id bigint not null,
    account_name text not null,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    committed_at timestamptz not null,
    nonce text check (nonce ~ '^[0-9a-f]{64}$'),
    value text,
    revealed_at timestamptz check (revealed_at >= committed_at),
    primary key (plan_id, section),
    unique (plan_id, account_id),
    check ((nonce is null) = (revealed_at is null)),
    check ((value is null) = (revealed_at is null))
);

comment on table seed_contributions is '三方随机数：先承诺，后揭示，三人分属不同科室';
comment on column seed_contributions.plan_id is '计划';
comment on column seed_contributions.section is '科室';
comment on column seed_contributions.account_id is '账号';
comment on column seed_contributions.account_name is '姓名';
comment on column seed_contributions.commitment is '承诺摘要';
comment on column seed_contributions.committed_at is '承诺时间';
comment on column seed_contributions.nonce is '揭示的随机数';
comment on column seed_contributions.value is '揭示的内容';
comment on column seed_contributions.revealed_at is '揭示时间';
