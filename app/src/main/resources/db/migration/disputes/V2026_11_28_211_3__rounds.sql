-- A round of screening (排查, CON-01) in a community: every grid is looked at once, until a day. No person
-- and no words of a dispute are in it.
create table disputes.round (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (left(place, 6) = county and length(place) = 12),
  topic   text        not null check (length(topic) between 1 and 100),
  grids   text[]      not null check (cardinality(grids) >= 1),
  opened  timestamptz not null,
  until   date        not null,
  account uuid        not null,
  name    text        not null,
  looked  int         not null default 0 check (looked <= cardinality(grids)),
  ended   timestamptz,
  alerted timestamptz,
  primary key (county, id)
);
create unique index round_running on disputes.round (county, place) where ended is null;
create index round_place on disputes.round (county, place, id);
create index round_until on disputes.round (county, until) where ended is null;

-- One grid that was looked at, and what was found. Insert-only.
create table disputes.look (
  county  text        not null,
  round   uuid        not null,
  grid    text        not null check (left(grid, 6) = county),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  found   int         not null check (found between 0 and 999),
  words   text        not null check (length(words) <= 1000),
  primary key (county, round, grid),
  check (found = 0 or words <> ''),
  foreign key (county, round) references disputes.round (county, id)
);

alter table disputes.look enable row level security;
create policy sight on disputes.look using (platform.reaches(county, grid));

grant select, insert on disputes.round, disputes.look to liandong_app;
grant update (looked, ended, alerted) on disputes.round to liandong_app;
