create table event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);

create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

comment on table event_publication is '事件发布登记：提交后由监听者处理，未完成的在重启后补发';
comment on column event_publication.id is '发布编号';
comment on column event_publication.listener_id is '监听者';
comment on column event_publication.event_type is '事件类型';
comment on column event_publication.serialized_event is '事件内容（JSON）';
comment on column event_publication.publication_date is '发布时间';
comment on column event_publication.completion_date is '完成时间';
comment on column event_publication.status is '状态';
comment on column event_publication.completion_attempts is '处理次数';
comment on column event_publication.last_resubmission_date is '最近补发时间';
