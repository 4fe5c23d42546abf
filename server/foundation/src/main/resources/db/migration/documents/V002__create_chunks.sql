create table documents.chunks (
    document_id bigint not null references documents.documents (id) deferrable initially deferred,
    n           int not null check (n >= 0),
    content     bytea not null,
    primary key (document_id, n)
);

alter table documents.chunks alter column content set storage external;

create function documents.keep_chunk() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from documents.documents d where d.id = old.document_id and d.expired_at is not null
    ) then
        return old;
    end if;
    raise exception 'stored content is not changed: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger chunks_are_kept before update or delete on documents.chunks
    for each row execute function documents.keep_chunk();

comment on table documents.chunks is '文件内容,每块 256 KiB';
comment on column documents.chunks.document_id is '文件编号';
comment on column documents.chunks.n is '块序号,从 0 起';
comment on column documents.chunks.content is '内容';
