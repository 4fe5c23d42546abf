create table lead_log (
    id bigint generated always as identity primary key,
    lead_id bigint not null references leads (id),
    from_state text,
    to_state text not null,
    ground text not null check (ground <> ''),
    reason text,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    at timestamptz not null
);

create index lead_log_by_lead on lead_log (lead_id, id);

comment on table lead_log is '线索流转记录，只增不改';
comment on column lead_log.id is '序号';
comment on column lead_log.lead_id is '线索';
comment on column lead_log.from_state is '原状态';
comment on column lead_log.to_state is '新状态';
comment on column lead_log.ground is '依据';
comment on column lead_log.reason is '理由';
comment on column lead_log.actor_kind is '行为人类别';
comment on column lead_log.actor_id is '行为人编号';
comment on column lead_log.actor_name is '行为人';
comment on column lead_log.at is '时间';
