create table entity.identifiers (
    scheme text collate "C" not null check (scheme in ('USCC', 'REGISTRATION_NUMBER', 'LOCAL')),
    value text collate "C" not null,
    entity_id bigint not null,
    valid_from date not null default '-infinity',
    valid_to date,
    recorded_at timestamptz not null,
    superseded_at timestamptz
);

create unique index identifiers_current on entity.identifiers (value, scheme) where superseded_at is null;
create index identifiers_by_entity on entity.identifiers (entity_id);

comment on table entity.identifiers is '主体标识:统一社会信用代码、旧注册号等,按时间指向主体';
comment on column entity.identifiers.scheme is '标识种类';
comment on column entity.identifiers.value is '标识值(规范写法)';
comment on column entity.identifiers.entity_id is '主体编号';
comment on column entity.identifiers.valid_from is '有效起日';
comment on column entity.identifiers.valid_to is '有效止日(不含);空为至今';
comment on column entity.identifiers.recorded_at is '入库时间';
comment on column entity.identifiers.superseded_at is '被取代的时间';
