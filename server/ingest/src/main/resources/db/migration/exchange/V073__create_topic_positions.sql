create table exchange.topic_positions (
    source_id bigint not null references exchange.sources,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    refused bigint not null default 0,
    moved_at timestamptz not null,
    primary key (source_id, topic, partition)
);

comment on table exchange.topic_positions is '消息主题读到哪里;与所收的行同一事务移动,消息再次到达时据此认出';
comment on column exchange.topic_positions.source_id is '来源';
comment on column exchange.topic_positions.topic is '主题';
comment on column exchange.topic_positions.partition is '分区';
comment on column exchange.topic_positions.next_offset is '下一条要收的消息的位置';
comment on column exchange.topic_positions.refused is '不是合格 JSON 而没有收的消息数';
comment on column exchange.topic_positions.moved_at is '最近移动的时间';
