create schema territory;
grant usage on schema territory to liandong_app;

-- The national division tree: a reference table, the target of foreign keys from every county.
create table territory.place (
  code   text     primary key check (length(code) in (2, 4, 6, 9, 12)),
  name   text     not null,
  level  smallint not null check (level between 1 and 5),
  kind   text     not null,
  parent text     not null,
  path   ltree    not null,
  former text[]   not null default '{}',
  words  tsvector not null,
  since  date     not null default '2023-01-01',
  until  date     check (until > since)
);
create index place_level on territory.place (level, code);
create index place_words on territory.place using gin (words);
-- maintain: a load ends with fresh statistics
grant select, insert, update, maintain on territory.place to liandong_app;

-- How many places of each level lie below a place: counted when divisions are loaded.
create table territory.tally (
  place text     not null,
  level smallint not null,
  n     int      not null check (n > 0),
  primary key (place, level)
);
grant select, insert, update, delete, maintain on territory.tally to liandong_app;

-- Below the committee rows belong to a county.
create table territory.grid (
  county    text  not null,
  code      text  not null check (code ~ '^\d{12}G\d{3}$' and starts_with(code, county)),
  committee text  not null references territory.place (code),
  name      text  not null check (name <> ''),
  shape     jsonb,
  schematic boolean not null default false,
  words     tsvector not null,
  version   int   not null default 0,
  since     date  not null,
  until     date,
  primary key (county, code),
  check (starts_with(code, committee))
);
create unique index grid_name on territory.grid (county, committee, name) where until is null;
create index grid_words on territory.grid using gin (words);

-- A compound (C) or a building (B); a building stands in a compound or directly under a committee.
-- Which grid it lies in is a fact of its own.
create table territory.site (
  county    text     not null,
  code      text     not null check (code ~ '^\d{12}(C\d{3}|(C\d{3})?B\d{3})$' and starts_with(code, county)),
  committee text     not null references territory.place (code),
  parent    text     not null,
  level     smallint not null check (level = case when code ~ 'B\d{3}$' then 8 else 6 end),
  name      text     not null check (name <> ''),
  grid      text,
  longitude double precision check (longitude between 70 and 140),
  latitude  double precision check (latitude between 0 and 56),
  words     tsvector not null,
  version   int      not null default 0,
  since     date     not null,
  until     date,
  primary key (county, code),
  foreign key (county, grid) references territory.grid (county, code),
  check (starts_with(code, parent) and starts_with(parent, committee)),
  check (starts_with(grid, committee)),
  check ((longitude is null) = (latitude is null))
);
create unique index site_name on territory.site (county, parent, level, name) where until is null;
create index site_grid on territory.site (county, grid);
create index site_words on territory.site using gin (words);

-- A door behind which people live: no personal data, only how many.
create table territory.household (
  county   text not null,
  id       uuid not null,
  building text not null check (building ~ 'B\d{3}$'),
  unit     text not null default '',
  door     text not null check (door <> ''),
  people   int  check (people >= 0),
  since    date not null,
  until    date,
  primary key (county, id),
  foreign key (county, building) references territory.site (county, code)
);
create unique index household_door on territory.household (county, building, unit, door) where until is null;

-- The outline of a place, where one is known; schematic outlines say so.
create table territory.border (
  county    text    not null,
  place     text    not null references territory.place (code),
  shape     jsonb   not null,
  schematic boolean not null,
  source    text    not null,
  primary key (county, place),
  check (starts_with(place, county))
);

-- Who is in charge where.
create table territory.charge (
  county        text    not null,
  id            uuid    not null,
  place         text    not null check (starts_with(place, county)),
  role          text    not null,
  account       uuid    not null,
  name          text    not null check (name <> ''),
  two_committee boolean not null,
  since         date    not null,
  until         date    check (until >= since),
  primary key (county, id),
  constraint charge_one_owner exclude using gist
    (county with =, place with =, daterange(since, until) with &&) where (role = 'OWNER')
);
create index charge_place on territory.charge (county, place, since);
create index charge_account on territory.charge (account);

grant select, insert, update on territory.grid, territory.site, territory.household,
  territory.border, territory.charge to liandong_app;

-- Everything that has a name and a code, for lookups that do not care which table it is in.
create view territory.named as
  select code, name, level, kind, parent, former, words, until from territory.place
  union all
  select code, name, 7::smallint, 'GRID', committee, '{}'::text[], words, until from territory.grid
  union all
  select code, name, level, case level when 6 then 'COMPOUND' else 'BUILDING' end, parent, '{}'::text[], words, until
    from territory.site;
grant select on territory.named to liandong_app;
