create table exchange.runs (
    id bigint generated always as identity primary key,
    job_id bigint,
    dataset text not null,
    dataset_version text not null,
    source text not null,
    document_id bigint not null,
    file_name text not null,
    file_size bigint not null,
    form text not null check (form in ('DELIMITED', 'WORKBOOK')),
    gzip boolean not null,
    charset text not null,
    byte_order_mark int not null,
    delimiter char(1) not null,
    lines bigint not null,
    header jsonb not null,
    columns jsonb not null,
    demo boolean not null,
    as_of date not null,
    received_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_display text not null,
    actor_unit int,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    cursor_row bigint not null default 0,
    accepted bigint not null default 0,
    warned bigint not null default 0,
    quarantined bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    conflicts bigint not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    failure text,
    check (accepted + warned + quarantined = cursor_row),
    check (created + updated + unchanged + conflicts = accepted + warned)
);

create index runs_by_job on exchange.runs (job_id);

comment on table exchange.runs is '导入批次:一个文件的一次导入,计数与游标同行、同事务更新';
comment on column exchange.runs.id is '批次号';
comment on column exchange.runs.job_id is '后台作业号';
comment on column exchange.runs.dataset is '数据集';
comment on column exchange.runs.dataset_version is '数据集声明的版本';
comment on column exchange.runs.source is '来源代码';
comment on column exchange.runs.document_id is '原文件(文件库编号)';
comment on column exchange.runs.file_name is '原文件名';
comment on column exchange.runs.file_size is '原文件字节数';
comment on column exchange.runs.form is '文件形式:DELIMITED 分隔文本,WORKBOOK 工作簿';
comment on column exchange.runs.gzip is '是否 gzip 压缩';
comment on column exchange.runs.charset is '识别出的编码';
comment on column exchange.runs.byte_order_mark is '文本开头要跳过的字节数';
comment on column exchange.runs.delimiter is '识别出的分隔符';
comment on column exchange.runs.lines is '文本行数,行数上限的估计;工作簿为 0';
comment on column exchange.runs.header is '表头原文';
comment on column exchange.runs.columns is '各列对应的字段名,空串为不接收';
comment on column exchange.runs.demo is '演示数据';
comment on column exchange.runs.as_of is '数据截至日';
comment on column exchange.runs.received_at is '接收时间,批次内各记录的入库时间';
comment on column exchange.runs.actor_kind is '操作者类别';
comment on column exchange.runs.actor_id is '操作者编号';
comment on column exchange.runs.actor_display is '操作者名称(当时)';
comment on column exchange.runs.actor_unit is '操作者单位';
comment on column exchange.runs.state is '状态:排队、进行、完成、取消、失败';
comment on column exchange.runs.cursor_row is '已提交到第几行;崩溃后从下一行继续';
comment on column exchange.runs.accepted is '接收行数';
comment on column exchange.runs.warned is '警示但已接收行数';
comment on column exchange.runs.quarantined is '隔离行数';
comment on column exchange.runs.created is '新增行数';
comment on column exchange.runs.updated is '更新行数';
comment on column exchange.runs.unchanged is '与库内相同行数';
comment on column exchange.runs.conflicts is '冲突待处理行数';
comment on column exchange.runs.started_at is '开始时间';
comment on column exchange.runs.finished_at is '结束时间';
comment on column exchange.runs.failure is '失败原因';
