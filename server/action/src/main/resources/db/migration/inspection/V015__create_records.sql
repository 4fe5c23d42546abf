create table records (
    id bigint generated always as identity primary key,
    task_id bigint not null references tasks (id),
    revision int not null check (revision > 0),
    submission_id uuid not null,
    digest text not null,
    main_code text not null,
    problem_codes text[] not null,
    content jsonb not null,
    person_ref uuid,
    submitted_by bigint not null,
    submitted_by_name text not null,
    client_at timestamptz not null,
    received_at timestamptz not null,
    unique (task_id, revision),
    unique (task_id, submission_id)
);

comment on table records is '检查记录：手机一次提交的完整记录，退回后另成一版';
comment on column records.id is '序号';
comment on column records.task_id is '任务';
comment on column records.revision is '第几版';
comment on column records.submission_id is '提交编号（手机产生）';
comment on column records.digest is '内容摘要（加盐）';
comment on column records.main_code is '主结果代码';
comment on column records.problem_codes is '问题代码';
comment on column records.content is '记录内容，不含个人信息';
comment on column records.person_ref is '在场人、见证人信息的保险柜引用';
comment on column records.submitted_by is '提交人账号';
comment on column records.submitted_by_name is '提交人';
comment on column records.client_at is '提交时间（手机）';
comment on column records.received_at is '服务器收到时间';
