create table exchange.mappings (
    dataset text not null,
    header_digest text not null,
    header jsonb not null,
    columns jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (dataset, header_digest)
);

comment on table exchange.mappings is '人工对照并保存的表头映射';
comment on column exchange.mappings.dataset is '数据集';
comment on column exchange.mappings.header_digest is '表头摘要';
comment on column exchange.mappings.header is '表头原文';
comment on column exchange.mappings.columns is '各列对应的字段名,空串为不接收';
comment on column exchange.mappings.saved_by is '保存人';
comment on column exchange.mappings.saved_at is '保存时间';
