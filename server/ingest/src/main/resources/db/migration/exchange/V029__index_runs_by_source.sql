create index runs_by_source on exchange.runs (source, id desc);
