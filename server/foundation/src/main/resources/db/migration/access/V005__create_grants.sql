create table access.grants (
    account_id     bigint not null references access.accounts (id),
    role           text not null,
    administrative boolean not null,
    granted_at     timestamptz not null,
    granted_by     text not null,
    primary key (account_id, role)
);

-- 三员分立: whoever holds one of the three administrator roles holds nothing else, so nobody can become a super-administrator.
create function access.separate_administrators() returns trigger language plpgsql as $$
begin
    perform 1 from access.accounts where id = new.account_id for update;
    if exists (
        select 1 from access.grants g
        where g.account_id = new.account_id and g.role <> new.role and (g.administrative or new.administrative)
    ) then
        raise exception 'an administrator role stands alone: %', new.role using errcode = 'check_violation', constraint = 'administrators_are_separate';
    end if;
    return new;
end
$$;

create trigger administrators_are_separate before insert or update on access.grants
    for each row execute function access.separate_administrators();

comment on table access.grants is '授予的角色;三类管理员角色互斥且不与业务角色并存';
comment on column access.grants.account_id is '账号编号';
comment on column access.grants.role is '角色代号,见 knowledge/roles';
comment on column access.grants.administrative is '是否系统、安全、审计管理员角色';
comment on column access.grants.granted_at is '授予时间';
comment on column access.grants.granted_by is '授予人,种类:标识';
