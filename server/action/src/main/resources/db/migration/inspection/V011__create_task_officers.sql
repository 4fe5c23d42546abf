create table task_officers (
    task_id bigint not null references tasks (id),
    seat int not null check (seat in (1, 2)),
    account_id bigint not null,
    name text not null,
    certificate text not null check (certificate <> ''),
    certificate_valid_to date not null,
    primary key (task_id, seat),
    unique (task_id, account_id)
);

create index task_officers_by_account on task_officers (account_id, task_id);

comment on table task_officers is '检查人员：每项任务两名';
comment on column task_officers.task_id is '任务';
comment on column task_officers.seat is '第一人、第二人';
comment on column task_officers.account_id is '账号';
comment on column task_officers.name is '姓名';
comment on column task_officers.certificate is '执法证号';
comment on column task_officers.certificate_valid_to is '执法证有效期至';
