create table exchange.sources (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null,
    owner text not null,
    datasets jsonb not null,
    way text not null check (way in ('UPLOAD', 'FOLDER', 'JDBC', 'PUSH', 'KAFKA')),
    promise text,
    state text not null check (state in ('ENABLED', 'PAUSED')),
    settings jsonb not null,
    version int not null default 1,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null
);

comment on table exchange.sources is '来源系统：数据从哪个部门的哪个系统、以什么方式、按什么更新承诺进来';
comment on column exchange.sources.id is '来源号';
comment on column exchange.sources.code is '来源代码，登记后不变，是每条记录幂等键的一部分';
comment on column exchange.sources.name is '名称';
comment on column exchange.sources.owner is '责任部门';
comment on column exchange.sources.datasets is '提供的数据集';
comment on column exchange.sources.way is '进入方式：UPLOAD 上传，FOLDER 监视目录，JDBC 数据库抽取，PUSH 接口推送，KAFKA 消息主题';
comment on column exchange.sources.promise is '更新承诺；空为按数据集声明';
comment on column exchange.sources.state is '状态：ENABLED 启用，PAUSED 暂停';
comment on column exchange.sources.settings is '该方式的设置，不含口令与密钥';
comment on column exchange.sources.version is '版本，每改一次加一';
comment on column exchange.sources.created_at is '登记时间';
comment on column exchange.sources.created_by is '登记人';
comment on column exchange.sources.changed_at is '最近修改时间';
comment on column exchange.sources.changed_by is '最近修改人';
