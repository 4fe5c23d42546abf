-- Nothing is ever searched by these columns: without statistics of them the sample after an import is read several times faster.
alter table dossier.facts alter column attributes set statistics 0;
alter table dossier.facts alter column ground set statistics 0;
alter table dossier.facts alter column digest set statistics 0;
