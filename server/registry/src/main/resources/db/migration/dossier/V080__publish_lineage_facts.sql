create view dossier.lineage_facts as
select f.id, t.term as type, s.term as source, f.record, f.revision, f.kind, f.of_fact, f.recorded_at, f.unit_id
from dossier.facts f
join dossier.terms t on t.id = f.type
join dossier.terms s on s.id = f.source;

comment on view dossier.lineage_facts is '供血缘读取：事实的类型、来源与来源内编号';
