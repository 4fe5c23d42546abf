create table change_requests (
    id bigint generated always as identity primary key,
    task_id bigint not null references tasks (id),
    kind text not null check (kind in ('REASSIGN', 'CANCEL')),
    reason text not null check (reason <> ''),
    leaving bigint,
    joining bigint,
    requested_by bigint not null,
    requested_by_name text not null,
    requested_at timestamptz not null,
    decision text check (decision in ('APPROVED', 'REFUSED')),
    decided_by bigint,
    decided_by_name text,
    decided_at timestamptz,
    decision_reason text,
    check ((kind = 'REASSIGN') = (joining is not null)),
    check (kind = 'REASSIGN' or leaving is null),
    check (decided_by is null or decided_by <> requested_by),
    check ((decision is null) = (decided_by is null))
);

create unique index change_requests_one_open on change_requests (task_id) where decision is null;

comment on table change_requests is '变更申请：更换人员、取消任务，须经他人批准';
comment on column change_requests.id is '序号';
comment on column change_requests.task_id is '任务';
comment on column change_requests.kind is '更换人员 REASSIGN、取消 CANCEL';
comment on column change_requests.reason is '理由';
comment on column change_requests.leaving is '换下的人员账号，补缺时为空';
comment on column change_requests.joining is '换上的人员账号';
comment on column change_requests.requested_by is '申请人账号';
comment on column change_requests.requested_by_name is '申请人';
comment on column change_requests.requested_at is '申请时间';
comment on column change_requests.decision is '批准 APPROVED、不批准 REFUSED';
comment on column change_requests.decided_by is '批准人账号，不得是申请人';
comment on column change_requests.decided_by_name is '批准人';
comment on column change_requests.decided_at is '批准时间';
comment on column change_requests.decision_reason is '批准意见';
