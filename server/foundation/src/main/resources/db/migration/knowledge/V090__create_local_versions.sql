create table knowledge.local_versions (
    id bigint generated always as identity primary key,
    kind text not null,
    item_id text not null,
    effective_from date not null,
    effective_to date check (effective_to > effective_from),
    source text not null check (source <> ''),
    status text not null check (status in ('CHECKED', 'CERTAIN', 'TO_VERIFY', 'PLATFORM_DEFAULT')),
    body json not null,
    enacted_at timestamptz not null,
    enacted_by text not null,
    unique (kind, item_id, effective_from)
);

comment on table knowledge.local_versions is '本机发布的法规与政策数据版本, 自生效日起覆盖随程序发布的文件; 只增不改';
comment on column knowledge.local_versions.id is '序号, 各进程据此得知有新版本';
comment on column knowledge.local_versions.kind is '类别';
comment on column knowledge.local_versions.item_id is '标识';
comment on column knowledge.local_versions.effective_from is '生效日期';
comment on column knowledge.local_versions.effective_to is '首个不再有效的日期';
comment on column knowledge.local_versions.source is '法律依据或来源';
comment on column knowledge.local_versions.status is '确定性';
comment on column knowledge.local_versions.body is '内容';
comment on column knowledge.local_versions.enacted_at is '批准时间';
comment on column knowledge.local_versions.enacted_by is '批准人';
