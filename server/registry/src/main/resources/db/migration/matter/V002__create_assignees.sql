create table matter.assignees (
    account_id bigint not null,
    matter_id bigint not null references matter.matters (id),
    primary key (account_id, matter_id)
);

create index assignees_matter on matter.assignees (matter_id);

comment on table matter.assignees is '承办人：为空的事项由承办单位任何人办理';
comment on column matter.assignees.account_id is '承办人账号';
comment on column matter.assignees.matter_id is '事项编号';
