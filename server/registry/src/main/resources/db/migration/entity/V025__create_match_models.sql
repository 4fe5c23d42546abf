create table entity.match_models (
    version text primary key,
    parameters text not null,
    records bigint not null,
    learned_at timestamptz not null
);

comment on table entity.match_models is '匹配模型：从本库学得的参数，每个疑似重复都注明所用版本';
comment on column entity.match_models.version is '版本：比对方案与参数摘要';
comment on column entity.match_models.parameters is '参数（规范 JSON）';
comment on column entity.match_models.records is '学习时的户数';
comment on column entity.match_models.learned_at is '学得时间';
