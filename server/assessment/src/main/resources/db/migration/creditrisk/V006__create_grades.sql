create table creditrisk.grades (
    id bigint generated always as identity primary key,
    entity_id bigint not null,
    assessment_id bigint not null,
    run_id bigint,
    from_on date not null,
    to_on date,
    grade text not null,
    grade_before text not null,
    cause text not null,
    recorded_at timestamptz not null,
    constraint grades_grade check (grade in ('A', 'B', 'C', 'D', 'UNRATED')),
    constraint grades_change check (grade <> grade_before),
    constraint grades_period check (to_on is null or to_on >= from_on)
);

create unique index grades_in_force on creditrisk.grades (entity_id) where to_on is null;
create index grades_entity on creditrisk.grades (entity_id, from_on desc, id desc);

comment on table creditrisk.grades is '类别沿革：何时起执行何类，因何变更';
comment on column creditrisk.grades.id is '编号';
comment on column creditrisk.grades.entity_id is '主体';
comment on column creditrisk.grades.assessment_id is '依据的评分结果';
comment on column creditrisk.grades.run_id is '月度批次，重大事件为空';
comment on column creditrisk.grades.from_on is '执行起始日';
comment on column creditrisk.grades.to_on is '执行终止日（不含当日），空为执行中';
comment on column creditrisk.grades.grade is '类别';
comment on column creditrisk.grades.grade_before is '变更前的类别';
comment on column creditrisk.grades.cause is '变更事由';
comment on column creditrisk.grades.recorded_at is '记录时间';
