create table matter.log (
    id bigint generated always as identity primary key,
    matter_id bigint not null references matter.matters (id),
    at timestamptz not null,
    change text not null,
    actor text not null,
    details jsonb not null,
    constraint log_change check (change in ('opened', 'updated', 'closed'))
);

create index log_matter on matter.log (matter_id, id);

create function matter.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'matter.% is append-only', tg_table_name;
end
$$;

create trigger log_append_only before update or delete or truncate on matter.log
    for each statement execute function matter.refuse_change();

comment on table matter.log is '事项变动记录：只增不改';
comment on column matter.log.id is '记录编号';
comment on column matter.log.matter_id is '事项编号';
comment on column matter.log.at is '时间';
comment on column matter.log.change is '变动：opened 开办，updated 变更，closed 办结';
comment on column matter.log.actor is '谁（显示名）';
comment on column matter.log.details is '变动内容';
