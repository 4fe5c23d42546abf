-- A listing comes again in the change feed when it is published, as nothing new for a partner: what each was told last says so.
create table sharing.partner_listings (
    partner text not null references sharing.partners (code),
    record text not null,
    told jsonb not null,
    primary key (partner, record)
);

-- What was told before this table existed, from the messages themselves.
insert into sharing.partner_listings (partner, record, told)
select distinct on (m.partner, e ->> 'record') m.partner, e ->> 'record', e - 'record' - 'name'
from sharing.partner_messages m, jsonb_array_elements(convert_from(m.body, 'UTF8')::jsonb -> 'entries') e
where m.direction = 'OUT'
order by m.partner, e ->> 'record', m.id desc;

comment on table sharing.partner_listings is '每条列入最近一次告知各协作局时的内容；内容没有变的不再告知';
comment on column sharing.partner_listings.partner is '协作局';
comment on column sharing.partner_listings.record is '本局的列入编号';
comment on column sharing.partner_listings.told is '最近一次告知的内容，不含名称：主体改名不是列入有变';
