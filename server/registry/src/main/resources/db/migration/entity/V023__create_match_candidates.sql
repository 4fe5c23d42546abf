create table entity.match_candidates (
    id bigint generated always as identity primary key,
    left_id bigint not null,
    right_id bigint not null,
    probability double precision not null check (probability between 0 and 1),
    model text not null,
    waterfall text not null,
    left_digest bytea not null,
    right_digest bytea not null,
    state text not null check (state in ('OPEN', 'DEFERRED', 'SAME', 'DIFFERENT', 'LAPSED')),
    version int not null default 1,
    found_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    reason text,
    merge_id bigint,
    unique (left_id, right_id),
    check (left_id < right_id),
    check (state in ('OPEN', 'LAPSED') or (decided_at is not null and decided_by is not null and reason is not null))
);

create index match_candidates_by_state on entity.match_candidates (state, probability desc, id desc);
create index match_candidates_by_right on entity.match_candidates (right_id);

comment on table entity.match_candidates is '疑似重复：匹配所得、待人认定的两个主体，认定后除非一方有实质变化不再提出';
comment on column entity.match_candidates.id is '编号';
comment on column entity.match_candidates.left_id is '编号较小的主体';
comment on column entity.match_candidates.right_id is '编号较大的主体';
comment on column entity.match_candidates.probability is '同为一家的概率';
comment on column entity.match_candidates.model is '模型及参数版本';
comment on column entity.match_candidates.waterfall is '逐项权重的说明（规范 JSON）';
comment on column entity.match_candidates.left_digest is '比对时左方参与比对的登记事项的摘要';
comment on column entity.match_candidates.right_digest is '比对时右方参与比对的登记事项的摘要';
comment on column entity.match_candidates.state is '状态：OPEN 待认定，DEFERRED 暂缓，SAME 已合并，DIFFERENT 不是同一家，LAPSED 不再相似';
comment on column entity.match_candidates.version is '版本，每次变更加一';
comment on column entity.match_candidates.found_at is '提出时间';
comment on column entity.match_candidates.decided_at is '认定时间';
comment on column entity.match_candidates.decided_by is '认定人';
comment on column entity.match_candidates.reason is '认定理由';
comment on column entity.match_candidates.merge_id is '据此作出的合并';
