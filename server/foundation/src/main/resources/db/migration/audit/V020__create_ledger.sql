create table audit.ledger (
    only_row boolean primary key default true check (only_row),
    log      text not null,
    rule     text not null check (rule in ('SM3', 'SHA_256')),
    begun    boolean not null,
    size     bigint not null check (size >= 0),
    peaks    bytea not null,
    heads    bigint not null check (heads >= 0)
);

insert into audit.ledger (log, rule, begun, size, peaks, heads) values (gen_random_uuid()::text, 'SM3', false, 0, '', 0);

create trigger ledger_is_not_removed before delete on audit.ledger
    for each row execute function audit.refuse_change();
create trigger ledger_is_not_truncated before truncate on audit.ledger
    for each statement execute function audit.refuse_change();

comment on table audit.ledger is '存证日志(默克尔树)当前状态:仅一行,追加时与链头一同加锁';
comment on column audit.ledger.only_row is '保证仅一行';
comment on column audit.ledger.log is '日志名称,每个实例不同';
comment on column audit.ledger.rule is '摘要算法:SM3 或 SHA-256';
comment on column audit.ledger.begun is '是否已收入启用之前的审计链、抽取和文件';
comment on column audit.ledger.size is '叶子数';
comment on column audit.ledger.peaks is '各完整子树的根,由大到小,每个 32 字节';
comment on column audit.ledger.heads is '已签发的树头数';
