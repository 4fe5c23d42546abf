create table tasks (
    id bigint generated always as identity primary key,
    plan_id bigint not null references plans (id),
    kind text not null check (kind in ('RANDOM', 'RECHECK')),
    parent_id bigint references tasks (id),
    position int not null,
    entity_id bigint not null,
    uscc text not null,
    entity_name text not null,
    unit_id int not null,
    bureau_id int not null,
    stratum text not null,
    avoided jsonb not null default '[]',
    state text not null check (state in
        ('DRAWN', 'NOTICED', 'INSPECTING', 'RECORDED', 'RETURNED', 'REVIEWED', 'FOLLOWUP', 'RECHECK', 'CLOSED', 'CANCELLED')),
    version int not null default 1,
    checklist_version text not null,
    planned_on date,
    deadline jsonb,
    due date,
    matter_id bigint,
    follow_up jsonb,
    record_salt uuid not null default gen_random_uuid(),
    created_at timestamptz not null,
    check ((kind = 'RECHECK') = (parent_id is not null))
);

create unique index tasks_one_random_per_entity on tasks (plan_id, entity_id) where kind = 'RANDOM';
create index tasks_by_plan on tasks (plan_id, id);
create index tasks_by_unit on tasks (unit_id, state, id);
create index tasks_by_entity on tasks (entity_id, created_at);
create index tasks_by_state on tasks (state, id);

comment on table tasks is '检查任务：抽中的一户由两名执法人员检查';
comment on column tasks.id is '任务序号';
comment on column tasks.plan_id is '计划';
comment on column tasks.kind is '随机抽查 RANDOM、整改复查 RECHECK';
comment on column tasks.parent_id is '复查所对应的任务';
comment on column tasks.position is '抽中次序';
comment on column tasks.entity_id is '主体';
comment on column tasks.uscc is '统一社会信用代码（抽取时）';
comment on column tasks.entity_name is '名称（抽取时）';
comment on column tasks.unit_id is '监管单位';
comment on column tasks.bureau_id is '所属局';
comment on column tasks.stratum is '所在层';
comment on column tasks.avoided is '回避的人员和理由';
comment on column tasks.state is '状态';
comment on column tasks.version is '修改次数，用于并发编辑';
comment on column tasks.checklist_version is '检查表版本';
comment on column tasks.planned_on is '计划检查日';
comment on column tasks.deadline is '期限的计算';
comment on column tasks.due is '期限最后一日';
comment on column tasks.matter_id is '事项';
comment on column tasks.follow_up is '后续处理';
comment on column tasks.record_salt is '检查记录摘要的盐';
comment on column tasks.created_at is '产生时间';
