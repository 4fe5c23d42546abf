-- One row for each monthly result and each grave event. Input and explanation are the engine's canonical bytes, deflated with the scorecard as preset
-- dictionary: about a tenth of the JSON, and any result can be computed again byte for byte.
create table creditrisk.assessments (
    id bigint generated always as identity primary key,
    entity_id bigint not null,
    run_id bigint,
    known_at timestamptz not null,
    as_of date not null,
    scorecard_id int not null references creditrisk.scorecards (id),
    score int not null,
    coverage int not null,
    grade text not null,
    cause text not null,
    input_digest bytea not null,
    input bytea not null,
    explanation bytea not null,
    constraint assessments_grade check (grade in ('A', 'B', 'C', 'D', 'UNRATED')),
    constraint assessments_score check (score between 0 and 10000)
);

alter table creditrisk.assessments alter column input set storage external;
alter table creditrisk.assessments alter column explanation set storage external;
create index assessments_entity on creditrisk.assessments (entity_id, id desc);

comment on table creditrisk.assessments is '评分结果：月度分类与重大事件各留一条，可逐字节重放';
comment on column creditrisk.assessments.id is '结果编号';
comment on column creditrisk.assessments.entity_id is '主体';
comment on column creditrisk.assessments.run_id is '月度批次，重大事件为空';
comment on column creditrisk.assessments.known_at is '所知时点：此刻之前入档的事实参与计算';
comment on column creditrisk.assessments.as_of is '基准日';
comment on column creditrisk.assessments.scorecard_id is '指标体系';
comment on column creditrisk.assessments.score is '风险分 × 100';
comment on column creditrisk.assessments.coverage is '覆盖权重，万分之一';
comment on column creditrisk.assessments.grade is '指示类别';
comment on column creditrisk.assessments.cause is '事由';
comment on column creditrisk.assessments.input_digest is '输入的 SM3 摘要';
comment on column creditrisk.assessments.input is '输入规范字节（压缩）';
comment on column creditrisk.assessments.explanation is '解释规范字节（压缩）';
