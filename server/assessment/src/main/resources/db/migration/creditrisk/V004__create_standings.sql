-- One narrow row for each entity, for lists within the index of rights.
create table creditrisk.standings (
    entity_id bigint primary key,
    address bigint,
    unit_id int not null,
    serious boolean not null,
    indicative_score int,
    indicative_grade text,
    grade text not null default 'UNRATED',
    grade_before text not null default 'UNRATED',
    grade_since date,
    grade_cause text,
    score int not null default -1,
    constraint standings_grade check (grade in ('A', 'B', 'C', 'D', 'UNRATED'))
);

create index standings_unit on creditrisk.standings (unit_id, grade, score desc, entity_id);
create index standings_grade on creditrisk.standings (grade, score desc, entity_id);
create index standings_address on creditrisk.standings (address) where address is not null;

comment on table creditrisk.standings is '各主体的当前类别与指标分';
comment on column creditrisk.standings.entity_id is '主体';
comment on column creditrisk.standings.address is '规范地址的摘要，用于同址多户';
comment on column creditrisk.standings.unit_id is '监管单位';
comment on column creditrisk.standings.serious is '是否正列入严重违法失信名单';
comment on column creditrisk.standings.indicative_score is '指标分 × 100，随事实更新';
comment on column creditrisk.standings.indicative_grade is '指示类别，随事实更新';
comment on column creditrisk.standings.grade is '执行中的类别，仅由月度分类或重大事件改变';
comment on column creditrisk.standings.grade_before is '变更前的类别';
comment on column creditrisk.standings.grade_since is '执行起始日';
comment on column creditrisk.standings.grade_cause is '变更事由';
comment on column creditrisk.standings.score is '定类时的风险分 × 100，未评为 -1';
