create table entity.register_entries (
    id bigint generated always as identity primary key,
    entity_id bigint not null,
    source text not null,
    digest bytea not null,
    given jsonb not null,
    normalised jsonb not null,
    person uuid,
    valid_from date not null,
    recorded_at timestamptz not null,
    run_id bigint not null,
    row_number bigint not null,
    superseded_at timestamptz,
    superseded_how text check (superseded_how in ('LATER', 'CORRECTED')),
    check ((superseded_at is null) = (superseded_how is null))
);

create index register_entries_by_entity on entity.register_entries (entity_id);

comment on table entity.register_entries is '登记记录:各来源每次给出的原文,只增不改(只补记被取代的时间)';
comment on column entity.register_entries.id is '记录编号';
comment on column entity.register_entries.entity_id is '主体编号';
comment on column entity.register_entries.source is '来源代码';
comment on column entity.register_entries.digest is '原文摘要(加盐),相同即未变';
comment on column entity.register_entries.given is '各字段原值;个人信息不在此';
comment on column entity.register_entries.normalised is '与原值不同的规范值;null 为无法读取';
comment on column entity.register_entries.person is '该记录给出的法定代表人等(个人信息库引用)';
comment on column entity.register_entries.valid_from is '数据截至日,从这天起有效';
comment on column entity.register_entries.recorded_at is '入库时间';
comment on column entity.register_entries.run_id is '导入批次';
comment on column entity.register_entries.row_number is '行号';
comment on column entity.register_entries.superseded_at is '被取代的时间';
comment on column entity.register_entries.superseded_how is 'LATER 有了更新的记录,CORRECTED 经处理认定有误';
