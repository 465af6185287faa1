-- Personal tokens for programs: a program acts as its owner, under one hat. Only the digest is kept.
create table identity.token (
  id      uuid        primary key,
  account uuid        not null references identity.account,
  hat     uuid        not null,
  label   text        not null check (length(label) between 1 and 60),
  digest  text        not null unique,
  writes  boolean     not null,
  made    timestamptz not null,
  until   timestamptz not null check (until > made),
  used    timestamptz,
  ended   timestamptz
);
create index on identity.token (account, id desc);
alter table identity.token enable row level security;
create policy reach on identity.token
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert on identity.token to liandong_app;
grant update (used, ended) on identity.token to liandong_app;
