alter table persons
    add column phone_digest bytea,
    add constraint persons_erased_digest check (erased_at is null or phone_digest is null);

comment on column persons.phone_digest is '电话的盲索引：主密钥编号（4 字节）和带密钥摘要（HMAC-SM3，前 16 字节），只能判断两个号码是否相同；没有电话为零长度，此前存入、尚未计算的为空，销毁时清除';
