create table entity.views (
    id bigint generated always as identity primary key,
    account_id bigint not null,
    label text not null,
    query text not null,
    saved_at timestamptz not null
);

create index views_by_account on entity.views (account_id, id);

comment on table entity.views is '个人存下的列表视图';
comment on column entity.views.id is '编号';
comment on column entity.views.account_id is '账号';
comment on column entity.views.label is '名称';
comment on column entity.views.query is '筛选条件(网址参数)';
comment on column entity.views.saved_at is '保存时间';
