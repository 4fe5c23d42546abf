-- The indicative score in full, one row for each entity, overwritten by every fact. After a monthly run it points to the assessment instead of
-- repeating it.
create table creditrisk.indicatives (
    entity_id bigint primary key,
    assessment_id bigint,
    known_at timestamptz not null,
    as_of date not null,
    scorecard_id int not null references creditrisk.scorecards (id),
    input bytea,
    explanation bytea,
    constraint indicatives_kept check ((assessment_id is null) = (input is not null and explanation is not null))
);

comment on table creditrisk.indicatives is '指标分明细：每主体一条，随事实更新';
comment on column creditrisk.indicatives.entity_id is '主体';
comment on column creditrisk.indicatives.assessment_id is '与该评分结果相同时只记编号';
comment on column creditrisk.indicatives.known_at is '所知时点';
comment on column creditrisk.indicatives.as_of is '基准日';
comment on column creditrisk.indicatives.scorecard_id is '指标体系';
comment on column creditrisk.indicatives.input is '输入规范字节（压缩）';
comment on column creditrisk.indicatives.explanation is '解释规范字节（压缩）';
