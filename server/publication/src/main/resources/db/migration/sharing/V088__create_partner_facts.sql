create table sharing.partner_facts (
    source text not null,
    record text not null,
    fact_id bigint not null,
    primary key (source, record)
);

comment on table sharing.partner_facts is '协作局的一条列入在本实例是哪一条事实；对方更新后指向更正后的那一条';
comment on column sharing.partner_facts.source is '来源代码，partner-对方标识';
comment on column sharing.partner_facts.record is '对方的列入编号';
comment on column sharing.partner_facts.fact_id is '事实编号';
