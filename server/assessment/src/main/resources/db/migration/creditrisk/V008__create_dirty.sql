create table creditrisk.dirty (
    entity_id bigint primary key,
    gathered boolean not null,
    marked_at timestamptz not null
);

create index dirty_marked on creditrisk.dirty (marked_at);

comment on table creditrisk.dirty is '待重算指标分的主体';
comment on column creditrisk.dirty.entity_id is '主体';
comment on column creditrisk.dirty.gathered is '关联信息是否已归集';
comment on column creditrisk.dirty.marked_at is '登记时间';
