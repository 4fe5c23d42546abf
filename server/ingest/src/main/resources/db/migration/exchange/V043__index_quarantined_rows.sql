create index row_issues_quarantined on exchange.row_issues (run_id desc, row_number)
where severity = 'QUARANTINED' and ordinal = 0;
