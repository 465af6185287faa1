-- Who speaks for a party of a compound or community in their common talk (001:4). One for each party, and nobody for two.
create table stations.speaker (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (starts_with(place, county) and place ~ '^[0-9]{12}(C[0-9]{3})?$'),
  party   uuid        not null,
  account uuid        not null,
  name    text        not null check (length(name) between 1 and 60),
  since   timestamptz not null,
  ended   timestamptz check (ended >= since),
  primary key (county, id)
);
create unique index speaker_party on stations.speaker (county, place, party) where ended is null;
create unique index speaker_account on stations.speaker (county, place, account) where ended is null;
create index speaker_own on stations.speaker (account) where ended is null;

-- What was said, by whom, and who heard it: those who spoke there at that moment. Insert-only.
create table stations.word (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (starts_with(place, county) and place ~ '^[0-9]{12}(C[0-9]{3})?$'),
  party   uuid        not null,
  account uuid        not null,
  name    text        not null,
  words   text        not null check (length(words) between 1 and 2000),
  at      timestamptz not null,
  heard   uuid[]      not null check (account = any (heard)),
  once    uuid        not null,
  primary key (county, id),
  unique (county, place, account, once)
);
create index word_place on stations.word (county, place, id desc);

alter table stations.speaker enable row level security;
alter table stations.word enable row level security;
-- who speaks is known to those who run the place, and what was said only to those who were in it
create policy sight on stations.speaker
  using (platform.own(account) or platform.reaches(county, place));
create policy sight on stations.word
  using (nullif(current_setting('app.account', true), '')::uuid = any (heard))
  with check (platform.own(account));

grant select, insert on stations.speaker, stations.word to liandong_app;
grant update (ended) on stations.speaker to liandong_app;
