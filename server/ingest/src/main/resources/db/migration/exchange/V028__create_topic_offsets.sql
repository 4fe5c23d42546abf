create table exchange.topic_offsets (
    source_id bigint not null references exchange.sources,
    topic text not null,
    partition_number int not null,
    next_offset bigint not null,
    run_id bigint not null references exchange.runs,
    moved_at timestamptz not null,
    primary key (source_id, topic, partition_number)
);

comment on table exchange.topic_offsets is '消息主题读到哪里，与该批消息的保存同事务前移';
comment on column exchange.topic_offsets.source_id is '来源号';
comment on column exchange.topic_offsets.topic is '主题';
comment on column exchange.topic_offsets.partition_number is '分区';
comment on column exchange.topic_offsets.next_offset is '下一条消息的位移';
comment on column exchange.topic_offsets.run_id is '最近一个导入批次';
comment on column exchange.topic_offsets.moved_at is '前移时间';
