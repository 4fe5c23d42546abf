create table sharing.partner_messages (
    id bigint generated always as identity primary key,
    partner text not null references sharing.partners (code),
    direction text not null check (direction in ('OUT', 'IN')),
    number text not null,
    body bytea not null,
    signature text not null,
    entries int not null,
    state text not null check (state in ('WAITING', 'ANSWERED')),
    receipt bytea,
    receipt_signature text,
    accepted int,
    refused int,
    failure text,
    tried_at timestamptz,
    created_at timestamptz not null,
    answered_at timestamptz,
    constraint partner_messages_once unique (partner, direction, number),
    constraint partner_messages_receipt check ((state = 'ANSWERED') = (receipt is not null and receipt_signature is not null))
);

create index partner_messages_waiting on sharing.partner_messages (id) where state = 'WAITING';

comment on table sharing.partner_messages is '与协作局往来的报文：正文原样、双方签名、回执';
comment on column sharing.partner_messages.id is '序号';
comment on column sharing.partner_messages.partner is '协作局';
comment on column sharing.partner_messages.direction is '方向：发出、收到';
comment on column sharing.partner_messages.number is '发出方的报文编号';
comment on column sharing.partner_messages.body is '报文原文';
comment on column sharing.partner_messages.signature is '发出方签名';
comment on column sharing.partner_messages.entries is '条数';
comment on column sharing.partner_messages.state is '状态：待回执、已回执';
comment on column sharing.partner_messages.receipt is '回执原文';
comment on column sharing.partner_messages.receipt_signature is '收到方签名';
comment on column sharing.partner_messages.accepted is '采信条数';
comment on column sharing.partner_messages.refused is '未采信条数';
comment on column sharing.partner_messages.failure is '最近一次发送没有成功的原因';
comment on column sharing.partner_messages.tried_at is '最近一次发送时间';
comment on column sharing.partner_messages.created_at is '生成或收到时间';
comment on column sharing.partner_messages.answered_at is '回执时间';
