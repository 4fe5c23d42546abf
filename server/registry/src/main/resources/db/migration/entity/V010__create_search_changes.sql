-- One row for each statement that changed firms or labels, written by triggers in the same transaction. Every server process follows it with a search
-- index of its own; the transaction number tells a follower which rows can still appear behind its back.
create table entity.search_changes (
    id bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    entities bigint[] not null,
    noted_at timestamptz not null default clock_timestamp()
);

create index search_changes_by_tx on entity.search_changes (tx, id);
create index search_changes_by_time on entity.search_changes (noted_at);

comment on table entity.search_changes is '检索索引待跟进的变更:哪些主体在哪个事务里变了,跟进后按期清理';
comment on column entity.search_changes.id is '编号';
comment on column entity.search_changes.tx is '事务号';
comment on column entity.search_changes.entities is '变更的主体编号';
comment on column entity.search_changes.noted_at is '记下的时间';
