create table record_conflicts (
    id bigint generated always as identity primary key,
    task_id bigint not null references tasks (id),
    submission_id uuid not null,
    digest text not null,
    content jsonb not null,
    person_ref uuid,
    submitted_by bigint not null,
    submitted_by_name text not null,
    client_at timestamptz not null,
    received_at timestamptz not null,
    unique (task_id, submission_id, digest)
);

comment on table record_conflicts is '与已收记录不同的另一份提交，留存备查，不覆盖';
comment on column record_conflicts.id is '序号';
comment on column record_conflicts.task_id is '任务';
comment on column record_conflicts.submission_id is '提交编号';
comment on column record_conflicts.digest is '内容摘要（加盐）';
comment on column record_conflicts.content is '记录内容，不含个人信息';
comment on column record_conflicts.person_ref is '个人信息的保险柜引用';
comment on column record_conflicts.submitted_by is '提交人账号';
comment on column record_conflicts.submitted_by_name is '提交人';
comment on column record_conflicts.client_at is '提交时间（手机）';
comment on column record_conflicts.received_at is '服务器收到时间';
