create table arrivals (
    task_id bigint primary key references tasks (id),
    arrived_at timestamptz not null,
    received_at timestamptz not null,
    certificates text[] not null check (cardinality(certificates) = 2),
    presence text not null check (presence in ('PRESENT', 'ABSENT', 'REFUSED')),
    presence_note text,
    scanned boolean not null,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    accuracy_metres double precision check (accuracy_metres >= 0),
    coordinates text check (coordinates in ('CGCS2000', 'WGS84', 'GCJ02')),
    by_account bigint not null,
    by_name text not null,
    check ((latitude is null) = (longitude is null)),
    check ((latitude is null) = (coordinates is null))
);

comment on table arrivals is '到场：时间、两个执法证号、位置和对方是否在场';
comment on column arrivals.task_id is '任务';
comment on column arrivals.arrived_at is '到场时间（手机）';
comment on column arrivals.received_at is '服务器收到时间';
comment on column arrivals.certificates is '出示的两个执法证号';
comment on column arrivals.presence is '在场 PRESENT、无人 ABSENT、拒绝 REFUSED';
comment on column arrivals.presence_note is '对方到场情况说明';
comment on column arrivals.scanned is '是否扫码入企';
comment on column arrivals.latitude is '纬度';
comment on column arrivals.longitude is '经度';
comment on column arrivals.accuracy_metres is '位置误差（米）';
comment on column arrivals.coordinates is '坐标系';
comment on column arrivals.by_account is '经办人账号';
comment on column arrivals.by_name is '经办人';
