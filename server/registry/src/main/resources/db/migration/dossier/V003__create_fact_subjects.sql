-- No foreign key to facts: both tables are written together in one place (FactWriter) by COPY, and neither is ever changed afterwards.
create table dossier.fact_subjects (
    fact_id bigint not null,
    valid_from date not null,
    scheme smallint not null,
    identifier text not null,
    role text not null
);

-- The way from an entity to its facts: through each identifier that means it, newest event first.
create index fact_subjects_identifier on dossier.fact_subjects (identifier, scheme, valid_from desc, fact_id desc);
create index fact_subjects_fact on dossier.fact_subjects (fact_id);

create trigger fact_subjects_append_only before update or delete or truncate on dossier.fact_subjects
    for each statement execute function dossier.refuse_change();

comment on table dossier.fact_subjects is '事实的当事主体：按来源所给标识保存，查询时再解析为主体，合并撤销无须改写';
comment on column dossier.fact_subjects.fact_id is '事实编号';
comment on column dossier.fact_subjects.valid_from is '事实的生效日（冗余，用于按时间排序）';
comment on column dossier.fact_subjects.scheme is '标识体系：0 统一社会信用代码，1 工商注册号，2 本平台编号';
comment on column dossier.fact_subjects.identifier is '标识值（规范写法）';
comment on column dossier.fact_subjects.role is '角色，通常为 party（当事人）';
