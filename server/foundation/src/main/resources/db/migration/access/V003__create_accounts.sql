create table access.accounts (
    id                  bigint generated always as identity primary key,
    login               text not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name                text not null check (name <> ''),
    unit_id             int not null references access.units (id),
    password_hash       text,
    password_changed_at timestamptz,
    must_change         boolean not null default true,
    state               text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    created_at          timestamptz not null,
    last_sign_in_at     timestamptz,
    version             int not null default 1,
    unique (login)
);

create index accounts_by_unit on access.accounts (unit_id, id);

create function access.keep_account() returns trigger language plpgsql as $$
begin
    raise exception 'an account is disabled, never removed, so that its number is not used again' using errcode = 'insufficient_privilege';
end
$$;

create trigger accounts_are_kept before delete on access.accounts
    for each row execute function access.keep_account();

comment on table access.accounts is '工作人员账号:一人一号,不可复用';
comment on column access.accounts.id is '账号编号';
comment on column access.accounts.login is '登录名(小写)';
comment on column access.accounts.name is '姓名';
comment on column access.accounts.unit_id is '所在机构';
comment on column access.accounts.password_hash is '口令散列(Argon2id,含参数与盐);空为不能以口令登录';
comment on column access.accounts.password_changed_at is '口令最近更换时间';
comment on column access.accounts.must_change is '下次登录须先改口令';
comment on column access.accounts.state is '状态:启用、停用';
comment on column access.accounts.created_at is '建立时间';
comment on column access.accounts.last_sign_in_at is '最近登录时间';
comment on column access.accounts.version is '版本,防并发覆盖';
