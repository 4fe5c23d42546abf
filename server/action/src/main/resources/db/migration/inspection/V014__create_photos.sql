create table photos (
    task_id bigint not null references tasks (id),
    client_id uuid not null,
    kind text not null check (kind in ('PHOTO', 'SIGNATURE')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    document_id bigint not null,
    taken_at timestamptz not null,
    received_at timestamptz not null,
    by_account bigint not null,
    primary key (task_id, client_id)
);

comment on table photos is '现场照片和签名图';
comment on column photos.task_id is '任务';
comment on column photos.client_id is '手机产生的编号';
comment on column photos.kind is '照片 PHOTO、签名 SIGNATURE';
comment on column photos.sha256 is '摘要';
comment on column photos.document_id is '文件';
comment on column photos.taken_at is '拍摄时间（手机）';
comment on column photos.received_at is '服务器收到时间';
comment on column photos.by_account is '上传人账号';
