create table draws (
    plan_id bigint primary key references plans (id),
    drawn_at timestamptz not null,
    drawn_by bigint not null,
    drawn_by_name text not null,
    witness text not null check (witness <> ''),
    source_value text not null,
    source_time timestamptz not null,
    seed text not null,
    result_digest text not null,
    millis int not null check (millis >= 0),
    transcript_document bigint not null,
    public_document bigint not null
);

comment on table draws is '抽取：随机源、种子、结果摘要和抽取记录';
comment on column draws.plan_id is '计划';
comment on column draws.drawn_at is '抽取时间';
comment on column draws.drawn_by is '经办人账号';
comment on column draws.drawn_by_name is '经办人';
comment on column draws.witness is '监督人';
comment on column draws.source_value is '随机源的值';
comment on column draws.source_time is '随机源产生时间，晚于名录固定';
comment on column draws.seed is '种子';
comment on column draws.result_digest is '抽中名单摘要';
comment on column draws.millis is '用时（毫秒）';
comment on column draws.transcript_document is '抽取记录（内部保存）';
comment on column draws.public_document is '抽取记录（公开）';
