create table enterprise.activations (
    id bigint generated always as identity primary key,
    uscc text not null,
    entity_id bigint not null,
    unit_id int not null,
    role text not null check (role in ('LEGAL_REPRESENTATIVE', 'AGENT')),
    way text not null check (way in ('LETTER', 'PHONE')),
    code_digest bytea not null,
    issued_at timestamptz not null,
    issued_by bigint not null,
    issued_by_name text not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);

create index activations_by_code on enterprise.activations (uscc, id desc);

comment on table enterprise.activations is '企业账号激活码:经信函或登记电话送达,一次有效';
comment on column enterprise.activations.id is '编号';
comment on column enterprise.activations.uscc is '统一社会信用代码';
comment on column enterprise.activations.entity_id is '主体';
comment on column enterprise.activations.unit_id is '监管单位(签发时)';
comment on column enterprise.activations.role is '身份:法定代表人、经办人';
comment on column enterprise.activations.way is '送达方式:信函、登记电话';
comment on column enterprise.activations.code_digest is '激活码的 SHA-256 摘要';
comment on column enterprise.activations.issued_at is '签发时间';
comment on column enterprise.activations.issued_by is '签发人账号';
comment on column enterprise.activations.issued_by_name is '签发人';
comment on column enterprise.activations.expires_at is '失效时间';
comment on column enterprise.activations.used_at is '激活时间';
comment on column enterprise.activations.revoked_at is '作废时间';
