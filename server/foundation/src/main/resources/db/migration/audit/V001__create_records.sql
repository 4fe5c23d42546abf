create table audit.records (
    seq         bigint primary key check (seq > 0),
    at          timestamptz not null,
    actor_kind  text not null,
    actor_id    text not null,
    actor_name  text not null,
    actor_unit  int,
    action      text not null,
    object      text not null,
    purpose     text,
    details     jsonb not null,
    ip          text,
    terminal    text,
    trace       text,
    previous    bytea not null check (length(previous) = 32),
    digest      bytea not null check (length(digest) = 32)
);

create index records_by_actor on audit.records (actor_kind, actor_id, seq desc);
create index records_by_action on audit.records (action, seq desc);
create index records_by_object on audit.records (object, seq desc);
create index records_by_trace on audit.records (trace) where trace is not null;
create index records_by_time on audit.records using brin (at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger records_are_append_only before update or delete on audit.records
    for each row execute function audit.refuse_change();
create trigger records_are_not_truncated before truncate on audit.records
    for each statement execute function audit.refuse_change();

comment on table audit.records is '审计记录:只增不改,逐条以 SM3 相链';
comment on column audit.records.seq is '链上序号,从 1 起连续,按提交先后';
comment on column audit.records.at is '行为时间(微秒)';
comment on column audit.records.actor_kind is '行为人种类:工作人员、企业、公众、协作单位、系统';
comment on column audit.records.actor_id is '行为人标识:账号编号、信用代码或组件名';
comment on column audit.records.actor_name is '行为人当时的显示名称';
comment on column audit.records.actor_unit is '行为人所代表的机构编号';
comment on column audit.records.action is '动作,模块.动词';
comment on column audit.records.object is '客体,类型:编号';
comment on column audit.records.purpose is '目的或理由';
comment on column audit.records.details is '其他要素(不含个人信息,只含引用和摘要)';
comment on column audit.records.ip is '来源 IP 地址';
comment on column audit.records.terminal is '终端(浏览器标识)';
comment on column audit.records.trace is '请求或作业的跟踪号';
comment on column audit.records.previous is '上一条记录的摘要';
comment on column audit.records.digest is '本条摘要:SM3(上一条摘要 ‖ 本条规范字节)';
