create table sharing.package_deliveries (
    package_id bigint primary key references sharing.report_packages (id),
    address text not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'ANSWERED')),
    asked_by text not null,
    asked_at timestamptz not null,
    attempts int not null default 0,
    tried_at timestamptz,
    failure text,
    delivered_at timestamptz,
    receipt_sha256 text
);
create index package_deliveries_open on sharing.package_deliveries (package_id) where state <> 'ANSWERED';

comment on table sharing.package_deliveries is '经接口送出的报送包：送到哪里、试过几次、最近一次为何没有成功';
comment on column sharing.package_deliveries.package_id is '报送包编号';
comment on column sharing.package_deliveries.address is '送往的地址，不含令牌';
comment on column sharing.package_deliveries.state is '状态：待送达、已送达待回执、回执齐全';
comment on column sharing.package_deliveries.asked_by is '送出人';
comment on column sharing.package_deliveries.asked_at is '要求送出的时间';
comment on column sharing.package_deliveries.attempts is '发送次数';
comment on column sharing.package_deliveries.tried_at is '最近一次与接收方通信的时间';
comment on column sharing.package_deliveries.failure is '最近一次没有成功的原因';
comment on column sharing.package_deliveries.delivered_at is '送达时间';
comment on column sharing.package_deliveries.receipt_sha256 is '最近登记的回执文件的摘要，同一份不重复登记';
