create table entity.salts (
    id int primary key check (id = 1),
    salt bytea not null
);

insert into entity.salts (id, salt)
values (1, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

comment on table entity.salts is '登记记录摘要的盐,每个实例一份';
comment on column entity.salts.id is '恒为 1';
comment on column entity.salts.salt is '32 字节随机值';
