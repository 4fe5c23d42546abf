create table access.coverage (
    id        bigint generated always as identity primary key,
    unit_id   int not null references access.units (id),
    district  text,
    street    text,
    grid      text,
    check (num_nonnulls(district, street, grid) > 0),
    check (grid is null or street is null),
    unique nulls not distinct (district, street, grid)
);

create index coverage_by_unit on access.coverage (unit_id);

comment on table access.coverage is '管辖区域:哪个所管哪里,网格优先于街道,街道优先于区县';
comment on column access.coverage.id is '编号';
comment on column access.coverage.unit_id is '管辖机构';
comment on column access.coverage.district is '区县名称';
comment on column access.coverage.street is '街道、镇乡名称';
comment on column access.coverage.grid is '网格代码';
