-- A list without a grade asked for is put together from one short walk of the index for each unit and grade; the month of a change is part of the index,
-- so that the few that changed need not be looked for among all.
alter table creditrisk.standings
    add column changed_in int generated always as
        (case when grade_before <> grade then (extract(year from grade_since) * 12 + extract(month from grade_since))::int end) stored;

drop index creditrisk.standings_unit;
drop index creditrisk.standings_grade;
create index standings_unit on creditrisk.standings (unit_id, grade, (-score), entity_id);
create index standings_grade on creditrisk.standings (grade, (-score), entity_id);
create index standings_unit_changed on creditrisk.standings (unit_id, grade, changed_in, (-score), entity_id) where changed_in is not null;
create index standings_grade_changed on creditrisk.standings (grade, changed_in, (-score), entity_id) where changed_in is not null;

comment on column creditrisk.standings.changed_in is '类别变更的月份（年 × 12 + 月），首次为空即未变更';
