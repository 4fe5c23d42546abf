create table sharing.passed_ranges (
    seq bigint generated always as identity primary key,
    first_fact bigint not null,
    last_fact bigint not null,
    constraint passed_ranges_range check (last_fact >= first_fact)
);

-- What was taken in for reporting before this table existed: all of it may be read once from the start.
insert into sharing.passed_ranges (first_fact, last_fact) values (1, 9223372036854775807);

comment on table sharing.passed_ranges is '变更流：已归入的事实编号区间，按提交先后编号，一次只有一个进程写入，读者按序号续读不会漏';
comment on column sharing.passed_ranges.seq is '序号';
comment on column sharing.passed_ranges.first_fact is '区间首个事实编号';
comment on column sharing.passed_ranges.last_fact is '区间末个事实编号';
