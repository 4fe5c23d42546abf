create table rosters (
    plan_id bigint primary key references plans (id),
    frozen_at timestamptz not null,
    frozen_by bigint not null,
    frozen_by_name text not null,
    pool int not null check (pool >= 0),
    excluded int not null check (excluded between 0 and pool),
    total int not null check (total between 0 and pool - excluded),
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    sealed_input bytea not null,
    commitment_document bigint not null
);

comment on table rosters is '检查对象名录快照：抽取前固定并公布承诺';
comment on column rosters.plan_id is '计划';
comment on column rosters.frozen_at is '固定时间';
comment on column rosters.frozen_by is '经办人账号';
comment on column rosters.frozen_by_name is '经办人';
comment on column rosters.pool is '名录户数';
comment on column rosters.excluded is '排除户数';
comment on column rosters.total is '应抽户数';
comment on column rosters.commitment is '名录、规则和随机源的承诺摘要';
comment on column rosters.sealed_input is '封存的抽取输入（含盐根和信用风险类别），保密';
comment on column rosters.commitment_document is '公布的承诺文件';
