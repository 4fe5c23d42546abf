create table documents.documents (
    id             bigint generated always as identity primary key,
    name           text not null,
    media_type     text not null,
    purpose        text not null,
    size           bigint not null check (size >= 0),
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sm3            text not null check (sm3 ~ '^[0-9a-f]{64}$'),
    stored_at      timestamptz not null,
    stored_by      text not null,
    expires_at     timestamptz,
    expired_at     timestamptz,
    expired_by     text,
    expired_ground text,
    check ((expired_at is null) = (expired_ground is null) and (expired_at is null) = (expired_by is null))
);

create index documents_by_purpose on documents.documents (purpose, id desc);
create index documents_to_expire on documents.documents (expires_at) where expired_at is null and expires_at is not null;

create function documents.keep_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and old.expired_at is null
        and (new.id, new.name, new.media_type, new.purpose, new.size, new.sha256, new.sm3, new.stored_at, new.stored_by)
            = (old.id, old.name, old.media_type, old.purpose, old.size, old.sha256, old.sm3, old.stored_at, old.stored_by) then
        return new;
    end if;
    raise exception 'a stored document is not changed: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger documents_are_kept before update or delete on documents.documents
    for each row execute function documents.keep_document();

comment on table documents.documents is '文件:名称、摘要与保管;内容分块存放';
comment on column documents.documents.id is '文件编号';
comment on column documents.documents.name is '文件名(来件原名)';
comment on column documents.documents.media_type is '媒体类型';
comment on column documents.documents.purpose is '归属与用途,模块.用途';
comment on column documents.documents.size is '字节数';
comment on column documents.documents.sha256 is 'SHA-256 摘要(十六进制小写)';
comment on column documents.documents.sm3 is 'SM3 摘要(十六进制小写)';
comment on column documents.documents.stored_at is '存入时间';
comment on column documents.documents.stored_by is '存入人,种类:标识';
comment on column documents.documents.expires_at is '内容可清除的时间,空为长期';
comment on column documents.documents.expired_at is '内容清除时间';
comment on column documents.documents.expired_by is '清除人,种类:标识';
comment on column documents.documents.expired_ground is '清除依据';
