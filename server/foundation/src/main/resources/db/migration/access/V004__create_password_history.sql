create table access.password_history (
    id            bigint generated always as identity primary key,
    account_id    bigint not null references access.accounts (id),
    password_hash text not null,
    set_at        timestamptz not null
);

create index password_history_by_account on access.password_history (account_id, id desc);

comment on table access.password_history is '用过的口令散列,用于禁止重复';
comment on column access.password_history.id is '编号';
comment on column access.password_history.account_id is '账号编号';
comment on column access.password_history.password_hash is '口令散列';
comment on column access.password_history.set_at is '设置时间';
