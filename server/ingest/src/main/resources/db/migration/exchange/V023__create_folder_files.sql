create table exchange.folder_files (
    id bigint generated always as identity primary key,
    source_id bigint not null references exchange.sources,
    dataset text not null,
    path text not null,
    sha256 text not null,
    size bigint not null,
    modified_at timestamptz not null,
    run_id bigint references exchange.runs,
    job_id bigint,
    failure text,
    received_at timestamptz not null,
    settled_at timestamptz
);

create unique index folder_files_by_content on exchange.folder_files (source_id, dataset, sha256) where failure is null;
create index folder_files_unsettled on exchange.folder_files (source_id) where settled_at is null;

comment on table exchange.folder_files is '监视目录里取走的文件，同一来源同一数据集内按摘要只导入一次';
comment on column exchange.folder_files.id is '编号';
comment on column exchange.folder_files.source_id is '来源号';
comment on column exchange.folder_files.dataset is '数据集';
comment on column exchange.folder_files.path is '文件在收件目录下的相对路径';
comment on column exchange.folder_files.sha256 is '文件摘要';
comment on column exchange.folder_files.size is '字节数';
comment on column exchange.folder_files.modified_at is '文件修改时间';
comment on column exchange.folder_files.run_id is '导入批次';
comment on column exchange.folder_files.job_id is '后台作业号';
comment on column exchange.folder_files.failure is '无法导入的原因';
comment on column exchange.folder_files.received_at is '取走时间';
comment on column exchange.folder_files.settled_at is '移入归档或失败目录的时间';
