create table exchange.value_mappings (
    dataset text not null,
    source text not null,
    field text not null,
    given text not null,
    value text not null,
    reason text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    version int not null default 1,
    primary key (dataset, source, field, given)
);

comment on table exchange.value_mappings is '取值对照:某来源的写法按哪个规范值接收';
comment on column exchange.value_mappings.dataset is '数据集';
comment on column exchange.value_mappings.source is '来源代码';
comment on column exchange.value_mappings.field is '字段名';
comment on column exchange.value_mappings.given is '来源写法';
comment on column exchange.value_mappings.value is '规范值';
comment on column exchange.value_mappings.reason is '理由';
comment on column exchange.value_mappings.saved_by is '保存人';
comment on column exchange.value_mappings.saved_at is '保存时间';
comment on column exchange.value_mappings.version is '版本,防止相互覆盖';
