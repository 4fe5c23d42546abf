-- Two rows of one file under the same record with different content: the first stands, the other is remembered here, so that the same file again
-- gives the same answer instead of the two taking each other's place for ever.
create table dossier.record_conflicts (
    source int not null,
    type int not null,
    record text not null,
    digest bigint not null,
    run_id bigint not null,
    found_at timestamptz not null,
    attributes jsonb not null,
    primary key (record, source, type, digest)
);

comment on table dossier.record_conflicts is '记录冲突：同一文件内同一记录编号的另一份不同内容，未入档，待人工核对';
comment on column dossier.record_conflicts.source is '来源代码（词条）';
comment on column dossier.record_conflicts.type is '事实类型（词条）';
comment on column dossier.record_conflicts.record is '来源记录编号';
comment on column dossier.record_conflicts.digest is '内容摘要的前 64 位';
comment on column dossier.record_conflicts.run_id is '发现冲突的导入批次';
comment on column dossier.record_conflicts.found_at is '发现时间';
comment on column dossier.record_conflicts.attributes is '未入档的内容';
