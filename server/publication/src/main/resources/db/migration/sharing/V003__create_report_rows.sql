create table report_rows (
    id bigint generated always as identity primary key,
    layout text not null,
    row_key text not null,
    act text not null check (act in ('NEW', 'CORRECT', 'RETRACT')),
    fact_id bigint not null,
    fact_type text not null,
    entity_id bigint,
    unit_id int not null,
    title text not null,
    state text not null check (state in ('READY', 'INCOMPLETE', 'PACKED', 'ACCEPTED', 'REFUSED', 'SUPERSEDED')),
    missing jsonb not null default '[]',
    deadline jsonb not null,
    due_on date not null,
    former bigint references report_rows (id),
    package_id bigint references report_packages (id),
    reason text,
    version int not null default 1,
    created_at timestamptz not null,
    answered_at timestamptz,
    constraint report_rows_once unique (layout, fact_id, act)
);

-- The desk: open rows of one's units, earliest deadline first.
create index report_rows_open on report_rows (unit_id, due_on, id) where state in ('READY', 'INCOMPLETE', 'REFUSED', 'PACKED');
create index report_rows_to_pack on report_rows (layout, id) where state in ('READY', 'INCOMPLETE');
create index report_rows_by_key on report_rows (layout, row_key, id);
create index report_rows_by_entity on report_rows (entity_id, id desc);
create index report_rows_by_package on report_rows (package_id);

comment on table report_rows is '报送行：一条事实在一种报送格式下的一次新增、更正或撤销';
comment on column report_rows.id is '行编号';
comment on column report_rows.layout is '报送格式编号';
comment on column report_rows.row_key is '报送编号：更正与撤销沿用首次报送的编号，回执据此核对';
comment on column report_rows.act is '报送类型：新增、更正、撤销';
comment on column report_rows.fact_id is '事实编号';
comment on column report_rows.fact_type is '事实类型';
comment on column report_rows.entity_id is '经营主体编号';
comment on column report_rows.unit_id is '负责单位';
comment on column report_rows.title is '标题';
comment on column report_rows.state is '状态：待报送、缺必填项、待回执、已接收、被退回、已被替代';
comment on column report_rows.missing is '缺少的必填项与补正办法';
comment on column report_rows.deadline is '报送期限的计算（规则、起算日、到期日）';
comment on column report_rows.due_on is '报送期限届满日';
comment on column report_rows.former is '所更正或撤销的报送行';
comment on column report_rows.package_id is '最近一次所在的报送包';
comment on column report_rows.reason is '退回理由或被替代的原因';
comment on column report_rows.version is '版本号，用于防止同时修改';
comment on column report_rows.created_at is '归入时间';
comment on column report_rows.answered_at is '回执时间';
