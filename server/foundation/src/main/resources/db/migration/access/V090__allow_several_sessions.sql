-- How many sessions a person may have is a dated parameter; signing in takes a lock on the account, so two at once cannot pass the limit.
drop index access.sessions_one_a_person;
create index sessions_open_by_account on access.sessions (account_id, created_at) where ended_at is null;

comment on table access.sessions is '登录会话;每人同时几个由参数 access 的 perPerson 规定';
