-- A conflict waits for a person. To take the place of the fact that stands, the other content needs all that a fact is made of; rows kept
-- before this have only their attributes, and take subject and days from the fact that stands.
alter table dossier.record_conflicts
    add column id bigint generated always as identity,
    add column subjects jsonb,
    add column valid_from date,
    add column valid_to date,
    add column choice text,
    add column reason text,
    add column resolved_by text,
    add column resolved_at timestamptz,
    add constraint record_conflicts_choice check (choice in ('STANDING', 'CHALLENGER')),
    add constraint record_conflicts_resolved
        check ((choice is null) = (resolved_at is null) and (choice is null) = (resolved_by is null) and (choice is null) = (reason is null));

create unique index record_conflicts_id on dossier.record_conflicts (id);

comment on column dossier.record_conflicts.id is '冲突编号';
comment on column dossier.record_conflicts.subjects is '另一份内容的当事主体：角色、标识体系、标识值；早先的记录为空';
comment on column dossier.record_conflicts.valid_from is '另一份内容的生效日；早先的记录为空';
comment on column dossier.record_conflicts.valid_to is '另一份内容的失效日（不含当日）';
comment on column dossier.record_conflicts.choice is '认定：STANDING 保留在档的，CHALLENGER 改用另一份；空为待定';
comment on column dossier.record_conflicts.reason is '认定的理由';
comment on column dossier.record_conflicts.resolved_by is '认定人';
comment on column dossier.record_conflicts.resolved_at is '认定时间';
