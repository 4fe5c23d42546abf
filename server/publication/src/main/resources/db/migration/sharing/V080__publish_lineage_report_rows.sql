create view sharing.lineage_report_rows as
select id, layout, row_key, act, fact_id, unit_id, title, state, package_id
from sharing.report_rows;

comment on view sharing.lineage_report_rows is '供血缘读取：报送行由哪一条事实而来，进了哪一个报送包';
