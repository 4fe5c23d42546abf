alter table entity.identifiers add column home_id bigint;

comment on column entity.identifiers.home_id is '合并期间：标识原属的主体编号，登记记录仍记在它名下；空即 entity_id 本身';
