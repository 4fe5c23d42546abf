create table exchange.unfit_fields (
    id bigint generated always as identity primary key,
    dataset text not null,
    field text not null,
    source text,
    basis text not null check (basis in ('PERSON', 'THRESHOLD')),
    reason text not null,
    marked_by text not null,
    marked_at timestamptz not null,
    cure text,
    cured_by text,
    cured_at timestamptz,
    check ((cured_at is null) = (cure is null) and (cured_at is null) = (cured_by is null))
);

create unique index unfit_fields_open on exchange.unfit_fields (dataset, field, coalesce(source, ''), basis) where cured_at is null;

comment on table exchange.unfit_fields is '判定为不合格、暂不用于评价主体的字段;恢复后保留记录';
comment on column exchange.unfit_fields.id is '编号';
comment on column exchange.unfit_fields.dataset is '数据集';
comment on column exchange.unfit_fields.field is '字段名';
comment on column exchange.unfit_fields.source is '质量不合格的来源;空为不限来源';
comment on column exchange.unfit_fields.basis is '依据:PERSON 人工判定,THRESHOLD 质量分低于声明的界限';
comment on column exchange.unfit_fields.reason is '理由';
comment on column exchange.unfit_fields.marked_by is '判定人';
comment on column exchange.unfit_fields.marked_at is '判定时间';
comment on column exchange.unfit_fields.cure is '恢复的理由;空为仍不合格';
comment on column exchange.unfit_fields.cured_by is '恢复人';
comment on column exchange.unfit_fields.cured_at is '恢复时间';
