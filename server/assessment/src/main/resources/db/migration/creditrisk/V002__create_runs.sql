create table creditrisk.runs (
    id bigint generated always as identity primary key,
    job_id bigint,
    as_of date not null,
    actor text not null,
    scorecard_id int references creditrisk.scorecards (id),
    state text not null,
    phase text not null,
    cursor_entity bigint not null default 0,
    entities bigint not null default 0,
    assessed bigint not null default 0,
    graded bigint not null default 0,
    unrated bigint not null default 0,
    changed bigint not null default 0,
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint runs_state check (state in ('running', 'done', 'cancelled', 'failed')),
    constraint runs_phase check (phase in ('gather', 'grade', 'end'))
);

create unique index runs_one_at_a_time on creditrisk.runs ((true)) where state = 'running';

comment on table creditrisk.runs is '月度分类批次';
comment on column creditrisk.runs.id is '批次编号';
comment on column creditrisk.runs.job_id is '后台作业';
comment on column creditrisk.runs.as_of is '分类基准日';
comment on column creditrisk.runs.actor is '发起人';
comment on column creditrisk.runs.scorecard_id is '指标体系';
comment on column creditrisk.runs.state is '状态：running 进行中，done 完成，cancelled 已取消，failed 失败';
comment on column creditrisk.runs.phase is '阶段：gather 归集关联，grade 计算分类，end 结束';
comment on column creditrisk.runs.cursor_entity is '本阶段已处理到的主体编号，中断后由此继续';
comment on column creditrisk.runs.entities is '应分类主体数';
comment on column creditrisk.runs.assessed is '已计算主体数';
comment on column creditrisk.runs.graded is '评出类别的主体数';
comment on column creditrisk.runs.unrated is '未评主体数';
comment on column creditrisk.runs.changed is '类别变更的主体数';
comment on column creditrisk.runs.started_at is '开始时间';
comment on column creditrisk.runs.finished_at is '结束时间';
