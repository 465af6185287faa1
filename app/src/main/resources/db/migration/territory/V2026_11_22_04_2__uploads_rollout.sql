-- A file that was checked and waits for the word to load it; gone once it is loaded, or after a day.
create table territory.upload (
  county    text        not null,
  id        uuid        not null,
  committee text        not null references territory.place (code),
  kind      text        not null,
  name      text        not null,
  content   bytea       not null,
  account   uuid        not null,
  at        timestamptz not null,
  primary key (county, id),
  check (starts_with(committee, county))
);
grant select, insert, delete on territory.upload to liandong_app;

-- How far a street has come with its grids (003:45). Insert-only: the latest row holds.
create table territory.rollout (
  county  text        not null,
  id      uuid        not null,
  street  text        not null references territory.place (code),
  stage   text        not null,
  note    text        not null default '',
  at      timestamptz not null,
  primary key (county, id),
  check (starts_with(street, county))
);
create index rollout_street on territory.rollout (county, street, id desc);
grant select, insert on territory.rollout to liandong_app;
