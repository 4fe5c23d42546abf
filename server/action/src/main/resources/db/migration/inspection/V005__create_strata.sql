create table strata (
    plan_id bigint not null references plans (id),
    position int not null,
    label text not null,
    members jsonb not null,
    eligible int not null check (eligible >= 0),
    excluded int not null check (excluded >= 0),
    weight text not null,
    share text not null,
    quota int not null check (quota between 0 and eligible),
    primary key (plan_id, position),
    unique (plan_id, label)
);

comment on table strata is '分层：信用风险类别与行业，公开时只用代号';
comment on column strata.plan_id is '计划';
comment on column strata.position is '层次序';
comment on column strata.label is '公开代号，每次抽取重新产生';
comment on column strata.members is '所含的类别与行业，小层合并后可有多项，内部';
comment on column strata.eligible is '合格户数';
comment on column strata.excluded is '排除户数';
comment on column strata.weight is '抽查系数之和（分数），内部';
comment on column strata.share is '应得户数（分数），内部';
comment on column strata.quota is '抽取户数';
