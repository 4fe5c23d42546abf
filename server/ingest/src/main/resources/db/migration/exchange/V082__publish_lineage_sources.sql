create view exchange.lineage_sources as
select id, code, name, owner, way, state, datasets
from exchange.sources;

comment on view exchange.lineage_sources is '供血缘与目录读取：已登记的来源系统';
