-- The desk of the whole bureau walks this; that of a unit walks report_rows_open.
create index report_rows_open_by_day on sharing.report_rows (due_on, id) where state in ('READY', 'INCOMPLETE', 'REFUSED', 'PACKED');
