create table reviews (
    id bigint generated always as identity primary key,
    task_id bigint not null references tasks (id),
    revision int not null,
    decision text not null check (decision in ('APPROVED', 'RETURNED', 'CORRECTED', 'WITHDRAWN')),
    result_code text,
    reason text check (reason <> ''),
    fact_id bigint,
    document_id bigint,
    by_account bigint not null,
    by_name text not null,
    at timestamptz not null,
    foreign key (task_id, revision) references records (task_id, revision),
    check (decision = 'APPROVED' or reason is not null),
    check ((decision in ('APPROVED', 'CORRECTED')) = (result_code is not null))
);

create index reviews_by_task on reviews (task_id, id);

comment on table reviews is '审核：通过、退回，以及审核后的更正、撤回';
comment on column reviews.id is '序号';
comment on column reviews.task_id is '任务';
comment on column reviews.revision is '所审的记录版本';
comment on column reviews.decision is '通过 APPROVED、退回 RETURNED、更正 CORRECTED、撤回 WITHDRAWN';
comment on column reviews.result_code is '结果代码';
comment on column reviews.reason is '理由';
comment on column reviews.fact_id is '入档的事实';
comment on column reviews.document_id is '检查记录表';
comment on column reviews.by_account is '审核人账号';
comment on column reviews.by_name is '审核人';
comment on column reviews.at is '时间';
