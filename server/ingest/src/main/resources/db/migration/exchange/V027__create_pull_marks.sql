create table exchange.pull_marks (
    run_id bigint not null references exchange.runs,
    row_number bigint not null,
    source_id bigint not null references exchange.sources,
    dataset text not null,
    watermark text not null,
    tie_breaker text not null,
    primary key (run_id, row_number)
);

comment on table exchange.pull_marks is '抽取批次内各处的水位：行入库到某行时，位置随之前移到该行';
comment on column exchange.pull_marks.run_id is '导入批次';
comment on column exchange.pull_marks.row_number is '批次内行号';
comment on column exchange.pull_marks.source_id is '来源号';
comment on column exchange.pull_marks.dataset is '数据集';
comment on column exchange.pull_marks.watermark is '该行水位列的值';
comment on column exchange.pull_marks.tie_breaker is '该行次序键的值';
