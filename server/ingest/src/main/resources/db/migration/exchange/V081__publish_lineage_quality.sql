create view exchange.lineage_quality as
select r.dataset, r.source, r.received_at, t.field, t.rule, t.checked, t.failed
from exchange.quality_tallies t
join exchange.runs r on r.id = t.run_id;

comment on view exchange.lineage_quality is '供血缘与目录读取：各批次各规则检查与不合规的行数';
