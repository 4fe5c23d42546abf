-- A person sees the own sessions and ends them by number; the token stays in the browser.
alter table access.sessions add column id bigint generated always as identity;
create unique index sessions_by_id on access.sessions (id);

alter table access.sessions drop constraint sessions_end_reason_check;
alter table access.sessions add constraint sessions_end_reason_check
    check (end_reason in ('SIGNED_OUT', 'REPLACED', 'REVOKED', 'ENDED'));

comment on column access.sessions.id is '会话编号,供本人查看和结束';
comment on column access.sessions.end_reason is '提前结束原因:登出、被新登录顶替、被管理员撤销、由本人在别处结束';
