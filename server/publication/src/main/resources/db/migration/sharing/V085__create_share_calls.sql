create table sharing.share_calls (
    id bigint generated always as identity primary key,
    grant_id bigint not null references sharing.share_grants (id),
    receipt uuid not null unique,
    called_at timestamptz not null,
    called_on date not null,
    from_address text not null,
    asked text not null,
    purpose text not null,
    outcome text not null,
    row_count int not null,
    content_sm3 text
);

create index share_calls_by_grant on sharing.share_calls (grant_id, id desc);
create index share_calls_by_day on sharing.share_calls (grant_id, called_on);

comment on table sharing.share_calls is '数据共享的每一次调用：谁、何时、为何事、问什么、得到几行、内容摘要；被拒的也记';
comment on column sharing.share_calls.id is '序号';
comment on column sharing.share_calls.grant_id is '共享编号';
comment on column sharing.share_calls.receipt is '回执编号';
comment on column sharing.share_calls.called_at is '调用时间';
comment on column sharing.share_calls.called_on is '调用日（北京时间），用于每日次数';
comment on column sharing.share_calls.from_address is '调用方地址';
comment on column sharing.share_calls.asked is '查询条件';
comment on column sharing.share_calls.purpose is '调用事由（办件编号等）';
comment on column sharing.share_calls.outcome is '结果：已提供，或拒绝的代码';
comment on column sharing.share_calls.row_count is '提供的行数';
comment on column sharing.share_calls.content_sm3 is '所提供内容的 SM3 摘要';
