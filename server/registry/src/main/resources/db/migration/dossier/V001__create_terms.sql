-- Words that stand in millions of rows (types, versions, sources, articles, actors) are kept once, so that a fact row and its indexes stay narrow.
create table dossier.terms (
    id int generated always as identity primary key,
    term text not null unique
);

comment on table dossier.terms is '词条：事实中反复出现的类型、版本、来源、依据与经办人，只存一次';
comment on column dossier.terms.id is '词条编号';
comment on column dossier.terms.term is '词条内容，写入后不变';
