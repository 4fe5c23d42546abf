-- Lists and searches are answered by the search index; what served them here only slowed imports down.
drop index entity.entities_by_unit_and_pairs;
drop index entity.entities_by_unit_and_name;
drop index entity.entities_by_unit_and_day;
drop index entity.entities_by_unit;
alter table entity.entities drop column pairs;
create index entities_by_unit on entity.entities (unit_id, id desc);
