create table package_rows (
    package_id bigint not null references report_packages (id),
    line int not null,
    row_id bigint not null references report_rows (id),
    row_key text not null,
    act text not null,
    fact_id bigint not null,
    entity_id bigint,
    cells jsonb not null,
    result text check (result in ('ACCEPTED', 'REFUSED')),
    reason text,
    answered_at timestamptz,
    primary key (package_id, line),
    constraint package_rows_key unique (package_id, row_key)
);

create index package_rows_by_entity on package_rows (entity_id, package_id desc);

comment on table package_rows is '报送包内的行：冻结时的各列取值与回执结果';
comment on column package_rows.package_id is '包编号';
comment on column package_rows.line is '包内行号，自 1 起';
comment on column package_rows.row_id is '报送行编号';
comment on column package_rows.row_key is '报送编号';
comment on column package_rows.act is '报送类型';
comment on column package_rows.fact_id is '事实编号';
comment on column package_rows.entity_id is '经营主体编号';
comment on column package_rows.cells is '各列取值，按报送格式的列序';
comment on column package_rows.result is '回执结果：接收、退回';
comment on column package_rows.reason is '退回理由';
comment on column package_rows.answered_at is '回执时间';
