create view sharing.lineage_packages as
select id, layout, target, file_name, state, row_count, frozen_at
from sharing.report_packages;

comment on view sharing.lineage_packages is '供血缘读取：报送包的去向与状态';
