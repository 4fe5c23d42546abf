-- Who waits for a code is bound only when it was right. Tickets live five minutes; those of an earlier version are void.
delete from access.sign_on_tickets;
alter table access.sign_on_tickets add column issuer text not null;
alter table access.sign_on_tickets add column subject text not null;
alter table access.sign_on_tickets add column claim text not null;

comment on column access.sign_on_tickets.issuer is '身份提供方(iss)';
comment on column access.sign_on_tickets.subject is '提供方中的编号(sub)';
comment on column access.sign_on_tickets.claim is '声明所给的登录名';
