create table exchange.submissions (
    id bigint generated always as identity primary key,
    receipt text not null unique,
    kind text not null,
    key text not null,
    party bigint,
    content jsonb not null,
    actor_kind text not null,
    actor_id text not null,
    received_at timestamptz not null,
    unique (kind, key)
);

comment on table exchange.submissions is '公众、企业和协作单位逐件提交的内容';
comment on column exchange.submissions.id is '编号';
comment on column exchange.submissions.receipt is '回执号';
comment on column exchange.submissions.kind is '提交种类';
comment on column exchange.submissions.key is '幂等键,同一键重复提交得到同一回执';
comment on column exchange.submissions.party is '涉及的经营主体';
comment on column exchange.submissions.content is '内容;个人信息只存引用';
comment on column exchange.submissions.actor_kind is '提交者类别';
comment on column exchange.submissions.actor_id is '提交者编号';
comment on column exchange.submissions.received_at is '接收时间';
