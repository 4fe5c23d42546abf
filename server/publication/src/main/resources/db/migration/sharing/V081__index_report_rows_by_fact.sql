-- From a fact forward to what was reported of it.
create index report_rows_by_fact on sharing.report_rows (fact_id);
