create table exchange.source_activity (
    source_id bigint primary key references exchange.sources,
    next_at timestamptz,
    tried_at timestamptz,
    failure text,
    failing_since timestamptz
);

comment on table exchange.source_activity is '来源的运转：下次抽取时间、最近一次尝试和失败';
comment on column exchange.source_activity.source_id is '来源号';
comment on column exchange.source_activity.next_at is '下次抽取时间';
comment on column exchange.source_activity.tried_at is '最近一次尝试时间';
comment on column exchange.source_activity.failure is '最近一次失败的原因；成功后清空';
comment on column exchange.source_activity.failing_since is '从何时起连续失败';
