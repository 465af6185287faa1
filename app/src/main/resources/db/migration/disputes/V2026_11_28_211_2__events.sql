-- A matter of many people (群体性事件, CON-05): reported to the street and, until somebody answers, from
-- level to level by the clock.
create table disputes.event (
  county    text        not null,
  id        uuid        not null,
  place     text        not null check (left(place, 6) = county and length(place) >= 12),
  grid      text,
  words     text        not null check (length(words) between 1 and 2000),
  people    int         not null check (people between 1 and 1000000),
  happened  timestamptz not null,
  reported  timestamptz not null check (reported >= happened),
  account   uuid        not null,
  name      text        not null,
  once      uuid        not null,
  stage     text        not null check (stage in ('WAITING', 'TAKEN', 'CLOSED')),
  rung      text        not null check (rung in ('STREET', 'COUNTY', 'CITY', 'PROVINCE')),
  due       timestamptz,
  version   int         not null check (version >= 1),
  primary key (county, id),
  unique (county, account, once),
  check ((stage = 'WAITING') = (due is not null))
);
create index event_place on disputes.event (county, place, id);
create index event_grid on disputes.event (county, grid, id);
create index event_due on disputes.event (county, due) where stage = 'WAITING';

-- What happened with it, in order. Insert-only.
create table disputes.event_fact (
  county  text        not null,
  event   uuid        not null,
  nr      int         not null check (nr >= 1),
  kind    text        not null check (kind in ('REPORTED', 'RAISED', 'TAKEN', 'DONE', 'CLOSED')),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  rung    text        not null,
  item    text,
  words   text        not null check (length(words) <= 2000),
  primary key (county, event, nr),
  foreign key (county, event) references disputes.event (county, id)
);

alter table disputes.event enable row level security;
alter table disputes.event_fact enable row level security;
create policy sight on disputes.event
  using (platform.own(account) or platform.reaches(county, place) or platform.reaches(county, grid));
create policy sight on disputes.event_fact
  using (exists (select from disputes.event e where e.county = event_fact.county and e.id = event_fact.event));

grant select, insert on disputes.event, disputes.event_fact to liandong_app;
grant update (stage, rung, due, version) on disputes.event to liandong_app;
