-- Holds what lists filter by, so that walking a station's list touches no row until a page is full.
create index entities_by_unit on entity.entities (unit_id, id desc) include (name, kind, status, industry, established, demo);
create index entities_by_unit_and_name on entity.entities (unit_id, initials, id);
create index entities_by_unit_and_day on entity.entities (unit_id, coalesce(established, date '0001-01-01'), id);
create index entities_by_unit_and_code on entity.entities (unit_id, uscc);
create index entities_by_unit_and_pairs on entity.entities using gin (unit_id, pairs) with (gin_pending_list_limit = 32768);

-- The most frequent pairs decide which way a search goes; the default keeps too few of them.
alter table entity.entities alter column pairs set statistics 400;
