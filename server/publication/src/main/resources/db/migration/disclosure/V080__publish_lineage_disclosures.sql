create view disclosure.lineage_disclosures as
select id, fact_id, entity_id, unit_id, title, state, rule_version
from disclosure.disclosures;

comment on view disclosure.lineage_disclosures is '供血缘读取：公示由哪一条事实而来';
