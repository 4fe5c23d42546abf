create table scan_counts (
    code_id bigint not null references codes (id),
    day date not null,
    scans int not null,
    reports int not null default 0,
    primary key (code_id, day)
);

comment on table scan_counts is '扫码次数：只计数，不记录扫码人';
comment on column scan_counts.code_id is '码编号';
comment on column scan_counts.day is '日期';
comment on column scan_counts.scans is '扫码次数';
comment on column scan_counts.reports is '收到的“不是这家店”反映次数';
