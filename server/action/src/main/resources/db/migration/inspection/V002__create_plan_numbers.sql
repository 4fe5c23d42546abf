create table plan_numbers (
    year int primary key,
    last int not null check (last > 0)
);

comment on table plan_numbers is '抽查计划编号的年度序号';
comment on column plan_numbers.year is '年度';
comment on column plan_numbers.last is '已用到的序号';
