create table state_log (
    id bigint generated always as identity primary key,
    subject_kind text not null check (subject_kind in ('plan', 'task')),
    subject_id bigint not null,
    command text not null,
    from_state text,
    to_state text not null,
    ground text not null check (ground <> ''),
    reason text,
    document_id bigint,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    at timestamptz not null
);

create index state_log_by_subject on state_log (subject_kind, subject_id, id);

comment on table state_log is '状态流转记录，只增不改';
comment on column state_log.id is '记录序号';
comment on column state_log.subject_kind is '计划 plan、任务 task';
comment on column state_log.subject_id is '计划或任务序号';
comment on column state_log.command is '动作';
comment on column state_log.from_state is '原状态，新建时为空';
comment on column state_log.to_state is '新状态';
comment on column state_log.ground is '依据';
comment on column state_log.reason is '理由';
comment on column state_log.document_id is '文书';
comment on column state_log.actor_kind is '行为人类别';
comment on column state_log.actor_id is '行为人编号';
comment on column state_log.actor_name is '行为人';
comment on column state_log.at is '时间';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '状态流转记录只增不改';
end $$;

create trigger state_log_is_append_only before update or delete on state_log
    for each row execute function refuse_change();
