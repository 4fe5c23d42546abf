create table entity.merges (
    id bigint generated always as identity primary key,
    survivor_id bigint not null,
    merged_id bigint not null,
    candidate_id bigint,
    basis text not null check (basis in ('DESK', 'MATCHER')),
    rule text not null,
    own jsonb not null,
    merged_at timestamptz not null,
    merged_by text not null,
    reason text not null,
    unmerged_at timestamptz,
    unmerged_by text,
    unmerge_reason text,
    check (survivor_id <> merged_id),
    check ((unmerged_at is null) = (unmerged_by is null) and (unmerged_at is null) = (unmerge_reason is null))
);

-- A firm is merged into one other at a time.
create unique index merges_active on entity.merges (merged_id) where unmerged_at is null;
create index merges_by_survivor on entity.merges (survivor_id, id);
create index merges_by_merged on entity.merges (merged_id, id);

comment on table entity.merges is '主体合并与撤销：登记记录和标识都留在原主体名下，合并只改指向，撤销即恢复';
comment on column entity.merges.id is '合并编号';
comment on column entity.merges.survivor_id is '存续的主体';
comment on column entity.merges.merged_id is '被并入的主体';
comment on column entity.merges.candidate_id is '据以合并的疑似重复，直接合并的为空';
comment on column entity.merges.basis is '依据：DESK 人工认定，MATCHER 匹配作业按阈值';
comment on column entity.merges.rule is '取值规则的版本';
comment on column entity.merges.own is '存续主体合并前自有的登记事项，撤销时恢复';
comment on column entity.merges.merged_at is '合并时间';
comment on column entity.merges.merged_by is '合并人';
comment on column entity.merges.reason is '合并理由';
comment on column entity.merges.unmerged_at is '撤销时间，空为有效';
comment on column entity.merges.unmerged_by is '撤销人';
comment on column entity.merges.unmerge_reason is '撤销理由';
