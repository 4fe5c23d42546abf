create table access.idempotency_keys (
    caller         text not null,
    key            text not null check (length(key) between 1 and 128),
    request_digest bytea not null check (length(request_digest) = 32),
    attempt        uuid not null,
    begun_at       timestamptz not null,
    took_effect    boolean not null default false,
    status         int,
    content_type   text,
    location       text,
    etag           text,
    body           bytea,
    primary key (caller, key)
);

create index idempotency_keys_by_age on access.idempotency_keys (begun_at);

comment on table access.idempotency_keys is '幂等键:同一指令重发时给回同一答复,不重复办理';
comment on column access.idempotency_keys.caller is '调用人';
comment on column access.idempotency_keys.key is '幂等键';
comment on column access.idempotency_keys.request_digest is '请求(方法、路径、正文)的 SHA-256 摘要';
comment on column access.idempotency_keys.attempt is '本次办理的标识';
comment on column access.idempotency_keys.begun_at is '开始时间';
comment on column access.idempotency_keys.took_effect is '指令的事务是否已提交(在同一事务中写入)';
comment on column access.idempotency_keys.status is '答复的状态码';
comment on column access.idempotency_keys.content_type is '答复的类型';
comment on column access.idempotency_keys.location is '答复的 Location';
comment on column access.idempotency_keys.etag is '答复的 ETag';
comment on column access.idempotency_keys.body is '答复的正文';
