create table state_log (
    id bigint generated always as identity primary key,
    disclosure_id bigint not null references disclosures (id),
    from_state text,
    to_state text not null,
    actor text not null,
    at timestamptz not null,
    reason text
);

create index state_log_by_disclosure on state_log (disclosure_id, id);

comment on table state_log is '公示状态变更记录，只增不改';
comment on column state_log.id is '记录编号';
comment on column state_log.disclosure_id is '公示编号';
comment on column state_log.from_state is '原状态';
comment on column state_log.to_state is '新状态';
comment on column state_log.actor is '经办人';
comment on column state_log.at is '时间';
comment on column state_log.reason is '理由';
