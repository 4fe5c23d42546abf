create table revision.drafts (
    id bigint generated always as identity primary key,
    kind text not null,
    item_id text not null,
    title text not null,
    based_on text not null,
    effective_from date not null,
    effective_to date,
    source text not null,
    status text not null check (status in ('CHECKED', 'CERTAIN', 'TO_VERIFY', 'PLATFORM_DEFAULT')),
    body json not null,
    reason text not null check (reason <> ''),
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN')),
    version int not null default 1,
    drafted_by bigint not null,
    drafted_by_name text not null,
    drafted_at timestamptz not null,
    submitted_at timestamptz,
    decided_by bigint,
    decided_by_name text,
    decided_at timestamptz,
    decision text,
    enacted_version text,
    -- 起草人不得自批: the rule holds for whoever writes to the table, not only for the program.
    check (state <> 'APPROVED' or (decided_by is not null and decided_by <> drafted_by and enacted_version is not null))
);

create index drafts_by_state on revision.drafts (state, id desc);
create index drafts_by_item on revision.drafts (kind, item_id, id desc);

comment on table revision.drafts is '法规与政策数据新版本的起草、审核与批准';
comment on column revision.drafts.id is '编号';
comment on column revision.drafts.kind is '类别';
comment on column revision.drafts.item_id is '标识';
comment on column revision.drafts.title is '名称';
comment on column revision.drafts.based_on is '所依据的现行版本';
comment on column revision.drafts.effective_from is '生效日期';
comment on column revision.drafts.effective_to is '首个不再有效的日期';
comment on column revision.drafts.source is '法律依据或来源';
comment on column revision.drafts.status is '确定性';
comment on column revision.drafts.body is '内容';
comment on column revision.drafts.reason is '起草说明';
comment on column revision.drafts.state is '状态: 起草、待批、已批准、已撤回';
comment on column revision.drafts.version is '版次, 每次变动加一';
comment on column revision.drafts.drafted_by is '起草人账号';
comment on column revision.drafts.drafted_by_name is '起草人';
comment on column revision.drafts.drafted_at is '起草时间';
comment on column revision.drafts.submitted_at is '送批时间';
comment on column revision.drafts.decided_by is '批准或退回人账号';
comment on column revision.drafts.decided_by_name is '批准或退回人';
comment on column revision.drafts.decided_at is '批准或退回时间';
comment on column revision.drafts.decision is '批准或退回意见';
comment on column revision.drafts.enacted_version is '批准后的版本号';
