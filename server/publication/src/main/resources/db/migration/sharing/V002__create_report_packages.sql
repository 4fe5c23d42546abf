create table report_packages (
    id bigint generated always as identity primary key,
    layout text not null,
    layout_version text not null,
    target text not null,
    format text not null check (format in ('CSV', 'XLSX', 'XML', 'JSON')),
    row_count int not null check (row_count > 0),
    document_id bigint not null,
    file_name text not null,
    sha256 text not null,
    sm3 text not null,
    state text not null check (state in ('FROZEN', 'HANDED', 'ANSWERED')),
    frozen_at timestamptz not null,
    frozen_by text not null,
    handed_at timestamptz,
    handed_by text,
    handed_how text,
    answered_at timestamptz
);

create index report_packages_by_layout on report_packages (layout, id desc);

comment on table report_packages is '报送包：冻结后内容不再改变';
comment on column report_packages.id is '包编号';
comment on column report_packages.layout is '报送格式编号';
comment on column report_packages.layout_version is '冻结时适用的报送格式版本';
comment on column report_packages.target is '报送去向';
comment on column report_packages.format is '文件格式';
comment on column report_packages.row_count is '行数';
comment on column report_packages.document_id is '文件编号';
comment on column report_packages.file_name is '文件名';
comment on column report_packages.sha256 is '文件 SHA-256 摘要';
comment on column report_packages.sm3 is '文件 SM3 摘要';
comment on column report_packages.state is '状态：已冻结、已送出、已回执';
comment on column report_packages.frozen_at is '冻结时间';
comment on column report_packages.frozen_by is '冻结人';
comment on column report_packages.handed_at is '首次送出时间';
comment on column report_packages.handed_by is '送出人';
comment on column report_packages.handed_how is '送出方式：下载、交换目录';
comment on column report_packages.answered_at is '全部回执收齐的时间';
