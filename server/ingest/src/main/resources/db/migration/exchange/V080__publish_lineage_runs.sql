create view exchange.lineage_runs as
select id, dataset, source, document_id, file_name, as_of, received_at, state, cursor_row as rows, accepted, quarantined, created
from exchange.runs;

comment on view exchange.lineage_runs is '供血缘与目录读取：各批次的来源、文件与行数';
