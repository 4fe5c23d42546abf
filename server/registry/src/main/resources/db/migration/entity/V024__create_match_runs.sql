create table entity.match_runs (
    job_id bigint primary key,
    since timestamptz,
    model text,
    last_id bigint not null default 0,
    total bigint not null default 0,
    compared bigint not null default 0,
    proposed int not null default 0,
    merged int not null default 0,
    lapsed int not null default 0,
    started_at timestamptz not null,
    finished_at timestamptz
);

comment on table entity.match_runs is '匹配作业的进度，中断后从 last_id 继续';
comment on column entity.match_runs.job_id is '后台作业编号';
comment on column entity.match_runs.since is '只比对此刻以来变更过的主体；空为全库';
comment on column entity.match_runs.model is '所用模型及参数的版本';
comment on column entity.match_runs.last_id is '已比对到的主体编号';
comment on column entity.match_runs.total is '开始时要比对的户数';
comment on column entity.match_runs.compared is '已比对的户数';
comment on column entity.match_runs.proposed is '提交人工认定的对数';
comment on column entity.match_runs.merged is '按阈值直接合并的对数';
comment on column entity.match_runs.lapsed is '不再相似而撤下的对数';
comment on column entity.match_runs.started_at is '开始时间';
comment on column entity.match_runs.finished_at is '完成时间';
