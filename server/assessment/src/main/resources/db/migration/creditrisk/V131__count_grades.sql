-- How many firms of each grade each unit has, as differences: a writer adds rows and waits for nobody, a reader sums a few.
create table creditrisk.grade_counts (
    id bigint generated always as identity primary key,
    unit_id int not null,
    grade text not null,
    firms bigint not null
);

create index grade_counts_unit on creditrisk.grade_counts (unit_id);

insert into creditrisk.grade_counts (unit_id, grade, firms)
select unit_id, grade, count(*) from creditrisk.standings group by unit_id, grade;

create function creditrisk.count_added() returns trigger language plpgsql as $$
begin
    insert into creditrisk.grade_counts (unit_id, grade, firms) select unit_id, grade, count(*) from added group by unit_id, grade;
    return null;
end $$;

create function creditrisk.count_removed() returns trigger language plpgsql as $$
begin
    insert into creditrisk.grade_counts (unit_id, grade, firms) select unit_id, grade, -count(*) from removed group by unit_id, grade;
    return null;
end $$;

create function creditrisk.count_moved() returns trigger language plpgsql as $$
begin
    insert into creditrisk.grade_counts (unit_id, grade, firms)
    select unit_id, grade, sum(firms)
    from (
        select unit_id, grade, count(*) as firms from added group by unit_id, grade
        union all
        select unit_id, grade, -count(*) from removed group by unit_id, grade
    ) moved
    group by unit_id, grade
    having sum(firms) <> 0;
    return null;
end $$;

create trigger standings_added after insert on creditrisk.standings
    referencing new table as added for each statement execute function creditrisk.count_added();
create trigger standings_removed after delete on creditrisk.standings
    referencing old table as removed for each statement execute function creditrisk.count_removed();
create trigger standings_moved after update on creditrisk.standings
    referencing old table as removed new table as added for each statement execute function creditrisk.count_moved();

comment on table creditrisk.grade_counts is '各单位各类别的户数，以增减累计；定时归并，和不变';
comment on column creditrisk.grade_counts.id is '编号';
comment on column creditrisk.grade_counts.unit_id is '监管单位';
comment on column creditrisk.grade_counts.grade is '执行中的类别';
comment on column creditrisk.grade_counts.firms is '户数的增减';
