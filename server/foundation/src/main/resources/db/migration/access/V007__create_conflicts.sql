create table access.conflicts (
    account_id bigint not null references access.inspectors (account_id),
    uscc       text not null,
    ground     text not null check (ground <> ''),
    primary key (account_id, uscc, ground)
);

comment on table access.conflicts is '应当回避的情形';
comment on column access.conflicts.account_id is '执法人员账号编号';
comment on column access.conflicts.uscc is '应回避的经营主体统一社会信用代码';
comment on column access.conflicts.ground is '回避理由:近亲属、持股、任职、前三年原单位、被投诉';
