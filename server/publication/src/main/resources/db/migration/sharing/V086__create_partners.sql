create table sharing.partners (
    code text primary key check (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
    name text not null,
    address text not null,
    certificate text not null,
    key_id text not null,
    state text not null check (state in ('ENABLED', 'PAUSED')),
    cursor text not null default '',
    added_by text not null,
    added_at timestamptz not null,
    version int not null default 1
);

comment on table sharing.partners is '协作局：与之互认失信名单的其他实例及其签名证书';
comment on column sharing.partners.code is '对方实例的知识包名，报文以此署名';
comment on column sharing.partners.name is '名称';
comment on column sharing.partners.address is '对方地址';
comment on column sharing.partners.certificate is '对方的 SM2 签名证书（PEM），线下核对后登记';
comment on column sharing.partners.key_id is '证书的密钥编号';
comment on column sharing.partners.state is '状态：启用、暂停';
comment on column sharing.partners.cursor is '变更流读到哪里';
comment on column sharing.partners.added_by is '登记人';
comment on column sharing.partners.added_at is '登记时间';
comment on column sharing.partners.version is '版本号';
