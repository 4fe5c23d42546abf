create table disclosures (
    id bigint generated always as identity primary key,
    fact_id bigint not null unique,
    fact_type text not null,
    entity_id bigint,
    unit_id int not null,
    title text not null,
    state text not null check (state in ('DUE', 'PUBLISHED', 'WITHDRAWN', 'CORRECTED')),
    deadline jsonb not null,
    due_on date,
    rule_version text not null,
    published_at timestamptz,
    published_by text,
    ended_at timestamptz,
    ground text,
    replaces bigint,
    version int not null default 1,
    created_at timestamptz not null
);

-- The desk lists one unit's rows of one state, oldest deadline first.
create index disclosures_by_desk on disclosures (state, unit_id, due_on, id);
create index disclosures_by_entity on disclosures (entity_id);

comment on table disclosures is '公示：需经核对后公示的事实，每条事实一行';
comment on column disclosures.id is '公示编号';
comment on column disclosures.fact_id is '事实编号';
comment on column disclosures.fact_type is '事实类型';
comment on column disclosures.entity_id is '经营主体编号';
comment on column disclosures.unit_id is '负责公示的单位';
comment on column disclosures.title is '标题';
comment on column disclosures.state is '状态：待公示、已公示、已撤回、已更正';
comment on column disclosures.deadline is '公示期限的计算（规则、起算日、到期日）';
comment on column disclosures.due_on is '公示期限届满日';
comment on column disclosures.rule_version is '适用的公示规则版本';
comment on column disclosures.published_at is '公示时间';
comment on column disclosures.published_by is '公示人';
comment on column disclosures.ended_at is '撤回或被更正的时间';
comment on column disclosures.ground is '撤回或更正的理由';
comment on column disclosures.replaces is '被本条更正的公示编号';
comment on column disclosures.version is '版本号，用于防止同时修改';
comment on column disclosures.created_at is '建立时间';
