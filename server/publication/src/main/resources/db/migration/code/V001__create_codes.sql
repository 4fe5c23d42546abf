create table codes (
    id bigint generated always as identity primary key,
    entity_id bigint not null,
    issued_at timestamptz not null,
    issued_by text not null,
    revoked_at timestamptz,
    revoked_by text,
    ground text
);

create unique index codes_in_use on codes (entity_id) where revoked_at is null;

comment on table codes is '慧商码：每个主体至多一个在用的码';
comment on column codes.id is '码编号，写在签名的码文里';
comment on column codes.entity_id is '经营主体编号';
comment on column codes.issued_at is '发放时间';
comment on column codes.issued_by is '发放人';
comment on column codes.revoked_at is '作废时间';
comment on column codes.revoked_by is '作废人';
comment on column codes.ground is '作废理由';
