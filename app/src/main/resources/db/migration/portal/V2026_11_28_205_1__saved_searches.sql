create schema portal;
grant usage on schema portal to liandong_app;

-- Words somebody searches again and again.
create table portal.saved_search (
  county  text        not null,
  id      uuid        not null,
  account uuid        not null,
  words   text        not null check (length(words) between 1 and 100),
  at      timestamptz not null,
  primary key (county, id),
  unique (county, account, words)
);
alter table portal.saved_search enable row level security;
create policy own on portal.saved_search using (platform.own(account));
grant select, insert, delete on portal.saved_search to liandong_app;
