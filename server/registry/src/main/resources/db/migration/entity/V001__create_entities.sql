create extension if not exists btree_gin with schema public;

create table entity.entities (
    id bigint generated always as identity primary key,
    uscc text collate "C",
    name text not null,
    initials text collate "C" not null,
    kind text not null,
    status text not null,
    established date,
    capital_fen bigint,
    currency char(3),
    industry text collate "C",
    district text,
    street text,
    grid text,
    address text,
    unit_id int not null,
    unit_basis text not null check (unit_basis in ('RULE', 'DESK')),
    bureau_id int not null,
    demo boolean not null,
    person uuid,
    pairs int[] not null,
    version int not null default 1,
    registered_at timestamptz not null,
    changed_at timestamptz not null
);

comment on table entity.entities is '经营主体:当前登记事项的投影,可由登记记录重建';
comment on column entity.entities.id is '主体编号(本实例)';
comment on column entity.entities.uscc is '统一社会信用代码;只有旧注册号的为空';
comment on column entity.entities.name is '名称,括号与字母宽度已统一';
comment on column entity.entities.initials is '名称拼音首字母,用于检索和排序';
comment on column entity.entities.kind is '主体种类';
comment on column entity.entities.status is '登记状态代码;来源从未说明的为 UNKNOWN';
comment on column entity.entities.established is '成立日期';
comment on column entity.entities.capital_fen is '注册资本,币种的最小单位';
comment on column entity.entities.currency is '币种(ISO 4217)';
comment on column entity.entities.industry is '行业代码(GB/T 4754)';
comment on column entity.entities.district is '区县或管理区';
comment on column entity.entities.street is '街道或镇';
comment on column entity.entities.grid is '网格';
comment on column entity.entities.address is '住所或经营场所';
comment on column entity.entities.unit_id is '监管所;0 为未分配辖区';
comment on column entity.entities.unit_basis is '辖区依据:RULE 按规则,DESK 人工分配(再次导入不改)';
comment on column entity.entities.bureau_id is '局';
comment on column entity.entities.demo is '演示数据';
comment on column entity.entities.person is '法定代表人、负责人或经营者(个人信息库引用)';
comment on column entity.entities.pairs is '检索词:名称相邻两字每对编成一个整数,另有种类、状态、行业、成立年份的编号';
comment on column entity.entities.version is '版本,每次变更加一';
comment on column entity.entities.registered_at is '首次入库时间';
comment on column entity.entities.changed_at is '最近变更时间';
