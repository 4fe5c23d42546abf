create table audit.nodes (
    level int not null check (level >= 8),
    idx   bigint not null check (idx >= 0),
    hash  bytea not null check (length(hash) = 32),
    primary key (level, idx)
);

create trigger nodes_are_append_only before update or delete on audit.nodes
    for each row execute function audit.refuse_change();
create trigger nodes_are_not_truncated before truncate on audit.nodes
    for each statement execute function audit.refuse_change();

comment on table audit.nodes is '存证日志的内部节点:只存覆盖 256 片以上叶子的完整子树,更低的由叶子算出';
comment on column audit.nodes.level is '层,第 k 层覆盖 2 的 k 次方片叶子';
comment on column audit.nodes.idx is '层内序号,从 0 起';
comment on column audit.nodes.hash is '节点摘要:H(0x01 ‖ 左 ‖ 右)';
