create table creditrisk.relations (
    entity_id bigint not null,
    person bigint not null,
    primary key (entity_id, person)
);

create index relations_person on creditrisk.relations (person, entity_id);

comment on table creditrisk.relations is '关联人员：由事实派生，只存人员标识的摘要';
comment on column creditrisk.relations.entity_id is '主体';
comment on column creditrisk.relations.person is '人员标识摘要的前 64 位';
