create table entity.conflicts (
    id bigint generated always as identity primary key,
    entity_id bigint not null,
    source text not null,
    standing_digest bytea not null,
    digest bytea not null,
    given jsonb not null,
    normalised jsonb not null,
    person uuid,
    valid_from date not null,
    run_id bigint not null,
    row_number bigint not null,
    opened_at timestamptz not null,
    choice text check (choice in ('STANDING', 'CHALLENGER')),
    reason text,
    resolved_by text,
    resolved_at timestamptz,
    unique (entity_id, source, digest),
    check ((choice is null) = (resolved_at is null))
);

create index conflicts_open on entity.conflicts (id) where choice is null;

comment on table entity.conflicts is '冲突:同一代码的两行内容不同,由人选定;选定后再次导入不翻转';
comment on column entity.conflicts.id is '冲突编号';
comment on column entity.conflicts.entity_id is '主体编号';
comment on column entity.conflicts.source is '来源代码';
comment on column entity.conflicts.standing_digest is '发现冲突时库内记录的摘要';
comment on column entity.conflicts.digest is '另一行的摘要';
comment on column entity.conflicts.given is '另一行各字段原值';
comment on column entity.conflicts.normalised is '另一行与原值不同的规范值';
comment on column entity.conflicts.person is '另一行给出的法定代表人等(个人信息库引用)';
comment on column entity.conflicts.valid_from is '另一行的数据截至日';
comment on column entity.conflicts.run_id is '导入批次';
comment on column entity.conflicts.row_number is '行号';
comment on column entity.conflicts.opened_at is '发现时间';
comment on column entity.conflicts.choice is '选定:STANDING 保留库内,CHALLENGER 改用另一行';
comment on column entity.conflicts.reason is '选定理由';
comment on column entity.conflicts.resolved_by is '处理人';
comment on column entity.conflicts.resolved_at is '处理时间';
