create table jobs.jobs (
    id                bigint generated always as identity primary key,
    kind              text not null,
    title             text not null,
    parameters        jsonb not null,
    state             text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    done              bigint not null default 0,
    total             bigint not null default 0,
    stage             text not null default '',
    rate              double precision not null default 0,
    actor_kind        text not null,
    actor_id          text not null,
    actor_name        text not null,
    actor_unit        int,
    submitted_at      timestamptz not null default now(),
    started_at        timestamptz,
    finished_at       timestamptz,
    cancel_asked_at   timestamptz,
    result            text,
    failure           text,
    instance          text,
    holder            text,
    lease_until       timestamptz,
    starts            int not null default 0,
    starts_in_vain    int not null default 0,
    done_at_start     bigint not null default 0,
    check (state <> 'RUNNING' or (holder is not null and lease_until is not null))
);

create index jobs_open on jobs.jobs (kind, id) where state in ('QUEUED', 'RUNNING');
create index jobs_by_actor on jobs.jobs (actor_kind, actor_id, id desc);

comment on table jobs.jobs is '后台作业:排队、租约、进度与结果';
comment on column jobs.jobs.id is '作业编号';
comment on column jobs.jobs.kind is '作业种类';
comment on column jobs.jobs.title is '作业名称';
comment on column jobs.jobs.parameters is '参数';
comment on column jobs.jobs.state is '状态:排队、运行、成功、失败、已取消';
comment on column jobs.jobs.done is '已完成数';
comment on column jobs.jobs.total is '总数,0 为未知';
comment on column jobs.jobs.stage is '当前阶段';
comment on column jobs.jobs.rate is '速度(每秒)';
comment on column jobs.jobs.actor_kind is '提交人种类';
comment on column jobs.jobs.actor_id is '提交人标识';
comment on column jobs.jobs.actor_name is '提交人名称';
comment on column jobs.jobs.actor_unit is '提交人机构编号';
comment on column jobs.jobs.submitted_at is '提交时间';
comment on column jobs.jobs.started_at is '首次开始时间';
comment on column jobs.jobs.finished_at is '结束时间';
comment on column jobs.jobs.cancel_asked_at is '要求取消的时间';
comment on column jobs.jobs.result is '结果(JSON 文本)';
comment on column jobs.jobs.failure is '失败说明';
comment on column jobs.jobs.instance is '执行的服务实例名';
comment on column jobs.jobs.holder is '执行进程的一次性标识';
comment on column jobs.jobs.lease_until is '租约到期时间,过期后由别的进程续做';
comment on column jobs.jobs.starts is '开始(含续做)次数';
comment on column jobs.jobs.starts_in_vain is '连续没有进展的开始次数';
comment on column jobs.jobs.done_at_start is '本次开始时的已完成数';
