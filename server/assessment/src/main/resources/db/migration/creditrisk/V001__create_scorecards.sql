create table creditrisk.scorecards (
    id int generated always as identity primary key,
    version text not null unique,
    digest text not null,
    body bytea not null,
    first_used_at timestamptz not null
);

comment on table creditrisk.scorecards is '用过的指标体系：内容原样留存，供重放';
comment on column creditrisk.scorecards.id is '编号';
comment on column creditrisk.scorecards.version is '版本';
comment on column creditrisk.scorecards.digest is '规范字节的 SM3 摘要';
comment on column creditrisk.scorecards.body is '规范字节；同时是评分结果压缩的预置词典（取末 32 KB）';
comment on column creditrisk.scorecards.first_used_at is '首次使用时间';
