create view entity.lineage_entries as
select entity_id, source, run_id, row_number, valid_from, recorded_at, superseded_at is null as stands, normalised
from entity.register_entries;

comment on view entity.lineage_entries is '供血缘读取：主体登记事项来自哪一批次的哪一行';
