create table audit.head (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null,
    digest   bytea not null check (length(digest) = 32)
);

insert into audit.head (seq, digest) values (0, decode(repeat('00', 32), 'hex'));

create trigger head_is_not_removed before delete on audit.head
    for each row execute function audit.refuse_change();
create trigger head_is_not_truncated before truncate on audit.head
    for each statement execute function audit.refuse_change();

comment on table audit.head is '审计链链头:仅一行,追加记录时加锁';
comment on column audit.head.only_row is '保证仅一行';
comment on column audit.head.seq is '最后一条记录的序号';
comment on column audit.head.digest is '最后一条记录的摘要';
