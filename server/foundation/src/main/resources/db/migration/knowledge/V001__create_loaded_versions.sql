create table knowledge.loaded_versions (
    version text not null,
    pack text not null,
    kind text not null,
    item_id text not null,
    effective_from date not null,
    effective_to date,
    source text not null,
    status text not null check (status in ('CHECKED', 'CERTAIN', 'TO_VERIFY', 'PLATFORM_DEFAULT')),
    body json not null,
    first_seen_at timestamptz not null,
    primary key (version, pack)
);

comment on table knowledge.loaded_versions is '曾经加载过的法规与政策数据版本(全文), 供按当时依据复算';
comment on column knowledge.loaded_versions.version is '版本号: 标识@生效日期#内容摘要前8位';
comment on column knowledge.loaded_versions.pack is '所属包(base 为全国)';
comment on column knowledge.loaded_versions.kind is '类别(knowledge 下的文件夹)';
comment on column knowledge.loaded_versions.item_id is '标识, 各版本不变';
comment on column knowledge.loaded_versions.effective_from is '生效日期';
comment on column knowledge.loaded_versions.effective_to is '首个不再有效的日期';
comment on column knowledge.loaded_versions.source is '法律依据或来源';
comment on column knowledge.loaded_versions.status is '确定性: 已核对、确知、待核实、平台默认';
comment on column knowledge.loaded_versions.body is '内容';
comment on column knowledge.loaded_versions.first_seen_at is '本实例首次加载时间';
