create table leads (
    id bigint generated always as identity primary key,
    number text not null generated always as ('XS-' || lpad(id::text, 8, '0')) stored,
    origin text not null check (origin <> ''),
    source text not null check (source <> ''),
    record text not null check (record <> ''),
    summary text not null check (summary <> ''),
    detail text not null,
    entity_id bigint,
    unit_id int not null,
    bureau_id int not null,
    state text not null check (state in ('OPEN', 'ASSIGNED', 'CONCLUDED')),
    version int not null default 1,
    received_at timestamptz not null,
    deadline jsonb not null,
    due date not null,
    matter_id bigint,
    assignee bigint,
    assignee_name text,
    conclusion text check (conclusion in ('TO_INSPECTION', 'UNFOUNDED', 'TRANSFERRED')),
    conclusion_reason text check (conclusion_reason <> ''),
    transferred_to text check (transferred_to <> ''),
    concluded_by bigint,
    concluded_by_name text,
    concluded_at timestamptz,
    unique (source, record),
    check ((state = 'ASSIGNED') <= (assignee is not null)),
    check ((state = 'CONCLUDED') = (conclusion is not null)),
    check ((conclusion is null) = (conclusion_reason is null)),
    check ((conclusion is null) = (concluded_at is null)),
    check (transferred_to is null or conclusion = 'TRANSFERRED')
);

create index leads_by_unit on leads (unit_id, state, due, id);
create index leads_by_state on leads (state, due, id);
create index leads_by_entity on leads (entity_id, id desc);

comment on table leads is '线索：各处来的待核查事情';
comment on column leads.id is '序号';
comment on column leads.number is '线索编号';
comment on column leads.origin is '案源';
comment on column leads.source is '来源';
comment on column leads.record is '来源记录，与来源一起唯一';
comment on column leads.summary is '一句话说明';
comment on column leads.detail is '详情，不含个人信息';
comment on column leads.entity_id is '涉及主体';
comment on column leads.unit_id is '核查单位';
comment on column leads.bureau_id is '所属局';
comment on column leads.state is '待分派 OPEN、核查中 ASSIGNED、已办结 CONCLUDED';
comment on column leads.version is '修改次数，用于并发编辑';
comment on column leads.received_at is '收到时间';
comment on column leads.deadline is '核查期限的计算';
comment on column leads.due is '核查期限最后一日';
comment on column leads.matter_id is '事项';
comment on column leads.assignee is '核查人账号';
comment on column leads.assignee_name is '核查人';
comment on column leads.conclusion is '转检查 TO_INSPECTION、不属实 UNFOUNDED、移送 TRANSFERRED';
comment on column leads.conclusion_reason is '结论理由';
comment on column leads.transferred_to is '移送单位';
comment on column leads.concluded_by is '办结人账号';
comment on column leads.concluded_by_name is '办结人';
comment on column leads.concluded_at is '办结时间';
