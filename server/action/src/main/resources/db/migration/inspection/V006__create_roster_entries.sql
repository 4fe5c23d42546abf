create table roster_entries (
    plan_id bigint not null references plans (id),
    entity_id bigint not null,
    code text not null,
    name text not null,
    grade text not null,
    industry text not null,
    stratum text,
    exclusion text,
    exclusion_detail text,
    primary key (plan_id, entity_id),
    unique (plan_id, code),
    check ((exclusion is null) = (exclusion_detail is null)),
    check ((exclusion is null) = (stratum is not null))
);

create index roster_entries_excluded on roster_entries (plan_id, entity_id) where exclusion is not null;

comment on table roster_entries is '名录快照的每一户：合格的归入一层，排除的写明理由';
comment on column roster_entries.plan_id is '计划';
comment on column roster_entries.entity_id is '主体';
comment on column roster_entries.code is '统一社会信用代码，没有的用本平台登记序号';
comment on column roster_entries.name is '名称（固定时）';
comment on column roster_entries.grade is '信用风险类别（固定时），内部';
comment on column roster_entries.industry is '行业门类（固定时）';
comment on column roster_entries.stratum is '所在层的公开代号';
comment on column roster_entries.exclusion is '排除理由代码';
comment on column roster_entries.exclusion_detail is '排除理由';
