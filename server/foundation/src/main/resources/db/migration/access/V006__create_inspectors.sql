create table access.inspectors (
    account_id           bigint primary key references access.accounts (id),
    certificate          text not null unique check (certificate <> ''),
    certificate_valid_to date not null,
    specialities         text[] not null default '{}'
);

comment on table access.inspectors is '执法检查人员名录库';
comment on column access.inspectors.account_id is '账号编号';
comment on column access.inspectors.certificate is '执法证号';
comment on column access.inspectors.certificate_valid_to is '执法证有效期末日';
comment on column access.inspectors.specialities is '专业特长';
