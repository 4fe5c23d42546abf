create table sharing.share_grants (
    id bigint generated always as identity primary key,
    department text not null,
    contact text not null,
    purpose text not null,
    legal_basis text not null,
    fact_type text not null,
    fields text[] not null,
    masked text[] not null default '{}',
    units int[] not null default '{}',
    daily_calls int not null check (daily_calls between 1 and 100000),
    page_rows int not null check (page_rows between 1 and 1000),
    from_on date not null,
    until_on date not null,
    state text not null check (state in ('APPLIED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    token_digest bytea unique,
    applied_account text not null,
    applied_by text not null,
    applied_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    version int not null default 1,
    constraint share_grants_term check (until_on >= from_on),
    constraint share_grants_token check (token_digest is null or state in ('APPROVED', 'WITHDRAWN'))
);

comment on table sharing.share_grants is '数据共享：一个部门凭何依据、在多长期限内可以调取哪一类数据的哪些字段';
comment on column sharing.share_grants.id is '编号';
comment on column sharing.share_grants.department is '申请部门';
comment on column sharing.share_grants.contact is '联系人与电话';
comment on column sharing.share_grants.purpose is '用途';
comment on column sharing.share_grants.legal_basis is '依据';
comment on column sharing.share_grants.fact_type is '数据类型';
comment on column sharing.share_grants.fields is '可调取的字段';
comment on column sharing.share_grants.masked is '其中脱敏提供的字段';
comment on column sharing.share_grants.units is '限于这些机构的辖区；空为全局';
comment on column sharing.share_grants.daily_calls is '每日调用次数上限';
comment on column sharing.share_grants.page_rows is '每次最多行数';
comment on column sharing.share_grants.from_on is '起始日';
comment on column sharing.share_grants.until_on is '截止日，含当日';
comment on column sharing.share_grants.state is '状态：待审批、已批准、不予共享、已收回';
comment on column sharing.share_grants.token_digest is '令牌的 SHA-256；令牌只在批准时显示一次';
comment on column sharing.share_grants.applied_account is '登记申请的账号，不得自批';
comment on column sharing.share_grants.applied_by is '登记人';
comment on column sharing.share_grants.applied_at is '登记时间';
comment on column sharing.share_grants.decided_by is '审批人';
comment on column sharing.share_grants.decided_at is '审批时间';
comment on column sharing.share_grants.reason is '审批或收回的理由';
comment on column sharing.share_grants.withdrawn_by is '收回人';
comment on column sharing.share_grants.withdrawn_at is '收回时间';
comment on column sharing.share_grants.version is '版本号，用于防止同时修改';
