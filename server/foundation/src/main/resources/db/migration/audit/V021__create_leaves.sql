create table audit.leaves (
    idx     bigint primary key check (idx >= 0),
    kind    text not null,
    number  bigint not null,
    content bytea not null check (length(content) = 32),
    hash    bytea not null check (length(hash) = 32)
);

create unique index leaves_by_record on audit.leaves (kind, number);

create trigger leaves_are_append_only before update or delete on audit.leaves
    for each row execute function audit.refuse_change();
create trigger leaves_are_not_truncated before truncate on audit.leaves
    for each statement execute function audit.refuse_change();

comment on table audit.leaves is '存证日志的叶子:每条记录一个,只增不改';
comment on column audit.leaves.idx is '叶子序号,从 0 起连续';
comment on column audit.leaves.kind is '记录种类:audit 审计记录、chain 启用前的审计链、draw 抽取、document 文件';
comment on column audit.leaves.number is '记录在其种类中的编号';
comment on column audit.leaves.content is '记录规范字节的摘要';
comment on column audit.leaves.hash is '叶子摘要:H(0x00 ‖ 叶子字节)';
