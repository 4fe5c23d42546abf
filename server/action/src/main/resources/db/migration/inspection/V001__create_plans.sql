create table plans (
    id bigint generated always as identity primary key,
    number text not null unique check (number ~ '^CJ-\d{4}-\d{4}$'),
    name text not null check (name <> ''),
    orientation text not null check (orientation in ('DIRECTED', 'UNDIRECTED')),
    emphasis text not null check (emphasis in ('KEY', 'GENERAL')),
    organisation text not null check (organisation in ('SINGLE', 'JOINT')),
    terms jsonb not null,
    items jsonb not null,
    parameters jsonb not null,
    parameters_version text not null,
    checklist text not null,
    checklist_version text not null,
    visit_from date not null,
    visit_to date not null check (visit_to >= visit_from),
    state text not null check (state in ('PLAN', 'SUBMITTED', 'APPROVED', 'ROSTER_FROZEN', 'DRAWN', 'CLOSED', 'CANCELLED')),
    version int not null default 1,
    unit_id int not null,
    bureau_id int not null,
    drafted_by bigint not null,
    drafted_by_name text not null,
    drafted_at timestamptz not null,
    approved_by bigint,
    approved_by_name text,
    approved_at timestamptz,
    idempotency_key text unique,
    check (approved_by is null or approved_by <> drafted_by),
    check ((approved_by is null) = (approved_at is null))
);

create index plans_by_unit on plans (unit_id, id desc);
create index plans_by_state on plans (state, id desc);

comment on table plans is '抽查计划：一次双随机抽查的依据、范围、数量和方式';
comment on column plans.id is '计划序号';
comment on column plans.number is '抽查计划编号 CJ-年-序号';
comment on column plans.name is '计划名称';
comment on column plans.orientation is '定向 DIRECTED、不定向 UNDIRECTED';
comment on column plans.emphasis is '重点 KEY、一般 GENERAL';
comment on column plans.organisation is '部门内 SINGLE、跨部门联合 JOINT';
comment on column plans.terms is '拟稿内容：范围、数量、随机源、频次上限的说明';
comment on column plans.items is '抽查事项及其版本、法律依据';
comment on column plans.parameters is '起草时生效的抽查参数（系数、比例、频次上限）';
comment on column plans.parameters_version is '抽查参数版本';
comment on column plans.checklist is '检查表';
comment on column plans.checklist_version is '检查表版本';
comment on column plans.visit_from is '检查期间第一日';
comment on column plans.visit_to is '检查期间最后一日';
comment on column plans.state is '状态';
comment on column plans.version is '修改次数，用于并发编辑';
comment on column plans.unit_id is '组织实施单位';
comment on column plans.bureau_id is '所属局';
comment on column plans.drafted_by is '拟稿人账号';
comment on column plans.drafted_by_name is '拟稿人';
comment on column plans.drafted_at is '拟稿时间';
comment on column plans.approved_by is '批准人账号，不得是拟稿人';
comment on column plans.approved_by_name is '批准人';
comment on column plans.approved_at is '批准时间';
comment on column plans.idempotency_key is '新建请求的幂等键';
