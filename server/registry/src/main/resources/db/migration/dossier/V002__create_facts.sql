create table dossier.facts (
    id bigint generated always as identity primary key,
    digest bigint not null,
    of_fact bigint,
    document_id bigint,
    recorded_at timestamptz not null,
    valid_from date not null,
    valid_to date,
    type int not null,
    type_version int not null,
    source int not null,
    legal_basis int not null,
    actor int not null,
    revision int not null,
    bureau_id int not null,
    unit_id int not null,
    kind text not null,
    record text not null,
    ground text,
    attributes jsonb not null,
    constraint facts_kind check (kind in ('original', 'correction', 'retraction')),
    constraint facts_kind_of check ((kind = 'original') = (of_fact is null)),
    constraint facts_ground check (kind = 'original' or ground is not null),
    constraint facts_period check (valid_to is null or valid_to >= valid_from),
    constraint facts_revision check (revision > 0)
);

-- The idempotency key; the record first because it tells most.
create unique index facts_key on dossier.facts (record, source, type, revision);
-- At most one fact takes the place of another. Few facts are ever corrected, so the index stays small and the probe cheap.
create unique index facts_of_fact on dossier.facts (of_fact) where of_fact is not null;
-- Facts are appended in the order of this time: a block range index of a few pages serves "as known then".
create index facts_recorded_at on dossier.facts using brin (recorded_at);

create function dossier.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'dossier.% is append-only: record a correction or a retraction instead', tg_table_name;
end
$$;

create trigger facts_append_only before update or delete or truncate on dossier.facts
    for each statement execute function dossier.refuse_change();

comment on table dossier.facts is '涉企事实：只增不改，更正与撤回另记一条';
comment on column dossier.facts.id is '事实编号';
comment on column dossier.facts.digest is '内容摘要的前 64 位，同一记录再次到达时据以判断内容是否变化';
comment on column dossier.facts.of_fact is '所更正或撤回的事实';
comment on column dossier.facts.document_id is '依据文件';
comment on column dossier.facts.recorded_at is '入档时间：本平台得知的时间';
comment on column dossier.facts.valid_from is '生效日，即事件发生之日';
comment on column dossier.facts.valid_to is '失效日（不含当日），空为持续有效或一次性事件';
comment on column dossier.facts.type is '事实类型（词条）';
comment on column dossier.facts.type_version is '入档时该类型的有效版本（词条）';
comment on column dossier.facts.source is '来源代码（词条）';
comment on column dossier.facts.legal_basis is '法律依据（词条）';
comment on column dossier.facts.actor is '经办人（词条）';
comment on column dossier.facts.revision is '来源记录的版次，自 1 起';
comment on column dossier.facts.bureau_id is '局';
comment on column dossier.facts.unit_id is '入档时的辖区单位，0 为未分配';
comment on column dossier.facts.kind is '性质：original 原始，correction 更正，retraction 撤回';
comment on column dossier.facts.record is '来源记录编号';
comment on column dossier.facts.ground is '更正或撤回的理由';
comment on column dossier.facts.attributes is '属性值，键与类型由事实类型规定';
