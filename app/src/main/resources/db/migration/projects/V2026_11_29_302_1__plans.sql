-- The plan of a county for a scheme (APP-27), each edition kept. Insert-only. Schemes belong to no
-- county; neither do the few plans and designs under them.
create table projects.local_plan (
  scheme     uuid        not null references projects.scheme (id),
  place      text        not null check (place ~ '^[0-9]{6}$'),
  nr         int         not null check (nr >= 1),
  title      text        not null check (length(title) between 1 and 100),
  words      text        not null check (length(words) between 1 and 10000),
  attachment uuid,
  reason     text        not null check (length(reason) <= 500),
  day        date        not null,
  at         timestamptz not null,
  account    uuid        not null,
  name       text        not null,
  primary key (scheme, place, nr)
);

-- Projects that were designed in the first phase (SUPL-16). Insert-only.
create table projects.design (
  scheme  uuid        not null references projects.scheme (id),
  id      uuid        not null,
  place   text        not null check (place ~ '^[0-9]{12}$'),
  title   text        not null check (length(title) between 1 and 60),
  field   text        not null check (length(field) <= 60),
  target  text        not null check (length(target) between 1 and 60),
  words   text        not null check (length(words) between 1 and 1000),
  reason  text        not null check (length(reason) <= 500),
  day     date        not null,
  account uuid        not null,
  name    text        not null,
  primary key (scheme, id),
  unique (scheme, place, title)
);

-- From when on communities of a place may apply (tiered roll-out, APP-31): the nearest one upward holds.
create table projects.tier (
  scheme  uuid not null references projects.scheme (id),
  place   text not null check (place ~ '^[0-9]{4}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?$'),
  nr      int  not null check (nr between 1 and 9),
  opens   date not null,
  account uuid not null,
  name    text not null,
  primary key (scheme, place)
);

-- What a place is marked as: a pilot that goes first (APP-31), one of the three kinds of regions
-- that are supported (APP-32). It holds for everything below.
create table projects.place_mark (
  place   text        not null check (place ~ '^[0-9]{4,12}$'),
  mark    text        not null check (mark ~ '^[a-z][a-z0-9-]{0,39}$'),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  primary key (place, mark)
);
grant select, insert on projects.local_plan, projects.design, projects.tier, projects.place_mark to liandong_app;
grant update (nr, opens, account, name) on projects.tier to liandong_app;
grant delete on projects.tier, projects.place_mark to liandong_app;
