create table notices (
    task_id bigint primary key references tasks (id),
    kind text not null check (kind in ('GIVEN', 'WAIVED')),
    channel text check (channel <> ''),
    reason text check (reason <> ''),
    document_id bigint,
    given_at timestamptz not null,
    client_at timestamptz,
    by_account bigint not null,
    by_name text not null,
    check ((kind = 'GIVEN') = (channel is not null)),
    check ((kind = 'WAIVED') = (reason is not null))
);

comment on table notices is '检查通知：已通知，或不通知的理由';
comment on column notices.task_id is '任务';
comment on column notices.kind is '已通知 GIVEN、不通知 WAIVED';
comment on column notices.channel is '通知方式';
comment on column notices.reason is '不通知的理由';
comment on column notices.document_id is '通知书';
comment on column notices.given_at is '通知时间';
comment on column notices.client_at is '手机时间';
comment on column notices.by_account is '经办人账号';
comment on column notices.by_name is '经办人';
