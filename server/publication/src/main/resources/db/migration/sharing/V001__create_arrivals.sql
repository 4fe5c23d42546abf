create table arrivals (
    id bigint generated always as identity primary key,
    first_fact bigint not null,
    last_fact bigint not null,
    constraint arrivals_range check (last_fact >= first_fact)
);

-- Everything recorded before this room existed is looked through once; what is recorded meanwhile arrives by itself and is known by its number.
insert into arrivals (first_fact, last_fact) values (1, 9223372036854775807);

comment on table arrivals is '待归入报送的事实编号区间：随事实在同一事务写入，处理后删除';
comment on column arrivals.id is '序号';
comment on column arrivals.first_fact is '区间首个事实编号';
comment on column arrivals.last_fact is '区间末个事实编号';
