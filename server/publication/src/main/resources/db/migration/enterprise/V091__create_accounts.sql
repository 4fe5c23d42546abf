create table enterprise.accounts (
    id bigint generated always as identity primary key,
    activation_id bigint not null unique references enterprise.activations (id),
    uscc text not null,
    role text not null check (role in ('LEGAL_REPRESENTATIVE', 'AGENT')),
    login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{3,39}$'),
    password_hash text not null,
    activated_at timestamptz not null,
    last_sign_in_at timestamptz,
    revoked_at timestamptz,
    revoked_by_name text,
    revocation text
);

create index accounts_by_firm on enterprise.accounts (uscc, id);
-- 法定代表人只有一个有效账号; 经办人可以有几个.
create unique index accounts_one_representative on enterprise.accounts (uscc)
    where role = 'LEGAL_REPRESENTATIVE' and revoked_at is null;

comment on table enterprise.accounts is '企业账号:绑定一个统一社会信用代码,可撤销,不可改绑';
comment on column enterprise.accounts.id is '编号';
comment on column enterprise.accounts.activation_id is '由哪个激活码激活';
comment on column enterprise.accounts.uscc is '统一社会信用代码';
comment on column enterprise.accounts.role is '身份:法定代表人、经办人';
comment on column enterprise.accounts.login is '登录名';
comment on column enterprise.accounts.password_hash is '口令(Argon2id)';
comment on column enterprise.accounts.activated_at is '激活时间';
comment on column enterprise.accounts.last_sign_in_at is '最近登录时间';
comment on column enterprise.accounts.revoked_at is '撤销时间';
comment on column enterprise.accounts.revoked_by_name is '撤销人';
comment on column enterprise.accounts.revocation is '撤销理由';
