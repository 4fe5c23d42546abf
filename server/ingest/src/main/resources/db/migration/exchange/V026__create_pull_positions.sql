create table exchange.pull_positions (
    source_id bigint not null references exchange.sources,
    dataset text not null,
    watermark text not null,
    tie_breaker text not null,
    run_id bigint not null references exchange.runs,
    reached_at timestamptz not null,
    primary key (source_id, dataset)
);

comment on table exchange.pull_positions is '数据库抽取到哪里，与该批行同事务前移';
comment on column exchange.pull_positions.source_id is '来源号';
comment on column exchange.pull_positions.dataset is '数据集';
comment on column exchange.pull_positions.watermark is '水位列的值';
comment on column exchange.pull_positions.tie_breaker is '水位相同时的次序键的值';
comment on column exchange.pull_positions.run_id is '达到该水位的批次';
comment on column exchange.pull_positions.reached_at is '达到时间';
