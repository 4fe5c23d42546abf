create table matter.matters (
    id bigint generated always as identity primary key,
    kind text not null,
    kind_label text not null,
    subject text not null,
    title text not null,
    number text,
    party_id bigint,
    bureau_id int not null,
    unit_id int not null,
    opened_at timestamptz not null,
    opened_by bigint,
    deadline jsonb,
    due date,
    -- The order of every list: statutory day first, then what has no term, then what is stopped.
    sort_on date not null generated always as (
        case
            when due is not null then due
            when deadline is null then date '9999-12-30'
            else date '9999-12-31'
        end
    ) stored,
    next_step text not null,
    next_label text not null,
    link text not null,
    state text not null default 'open',
    closed_at timestamptz,
    outcome text,
    version int not null default 1,
    constraint matters_state check (state in ('open', 'closed')),
    constraint matters_closed check ((state = 'closed') = (closed_at is not null and outcome is not null))
);

create unique index matters_open_subject on matter.matters (kind, subject) where state = 'open';
create index matters_open_unit on matter.matters (unit_id, sort_on, id) where state = 'open';
create index matters_open_opener on matter.matters (opened_by, sort_on, id) where state = 'open';
create index matters_party on matter.matters (party_id, state, sort_on, id);

comment on table matter.matters is '事项：正在办理的事，谁办、办到哪一天、依据什么、下一步是什么';
comment on column matter.matters.id is '事项编号';
comment on column matter.matters.kind is '种类代码';
comment on column matter.matters.kind_label is '种类名称';
comment on column matter.matters.subject is '所办记录，与种类一起在办结前唯一';
comment on column matter.matters.title is '办什么（一行）';
comment on column matter.matters.number is '文号或编号';
comment on column matter.matters.party_id is '当事主体';
comment on column matter.matters.bureau_id is '局';
comment on column matter.matters.unit_id is '承办单位';
comment on column matter.matters.opened_at is '开办时间';
comment on column matter.matters.opened_by is '交办人账号，系统自动开办时为空';
comment on column matter.matters.deadline is '法定期限的计算结果（规则、版本、起算、中止、延长）';
comment on column matter.matters.due is '期限届满日；停表或无期限时为空';
comment on column matter.matters.sort_on is '排序日';
comment on column matter.matters.next_step is '下一步代码';
comment on column matter.matters.next_label is '下一步名称（法定动作）';
comment on column matter.matters.link is '办理页面';
comment on column matter.matters.state is '状态：open 在办，closed 办结';
comment on column matter.matters.closed_at is '办结时间';
comment on column matter.matters.outcome is '办理结果';
comment on column matter.matters.version is '版次，每次变动加一';
