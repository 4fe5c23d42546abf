create table recomputations (
    id bigint generated always as identity primary key,
    plan_id bigint not null references plans (id),
    at timestamptz not null,
    by_name text not null,
    valid boolean not null,
    fault text,
    place text,
    check (valid = (fault is null))
);

create index recomputations_by_plan on recomputations (plan_id, id desc);

comment on table recomputations is '复算记录';
comment on column recomputations.id is '序号';
comment on column recomputations.plan_id is '计划';
comment on column recomputations.at is '时间';
comment on column recomputations.by_name is '复算人';
comment on column recomputations.valid is '是否一致';
comment on column recomputations.fault is '不一致的种类';
comment on column recomputations.place is '不一致之处';
