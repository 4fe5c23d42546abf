create table dossier.feeds (
    type text not null,
    source text not null,
    first_received_at timestamptz not null,
    last_received_at timestamptz not null,
    primary key (type, source)
);

comment on table dossier.feeds is '已接收的数据源：从未接收过的类型为“未知”，不是“没有”';
comment on column dossier.feeds.type is '事实类型';
comment on column dossier.feeds.source is '来源代码';
comment on column dossier.feeds.first_received_at is '首次接收时间';
comment on column dossier.feeds.last_received_at is '最近接收时间';
