-- Versioned lists (PUR-01, ADM-01, GOV-01 ...). A version is written once; it begins to hold when
-- a publication says so, and holds until the next publication at the same place.
create table policy.catalogue (
  key      text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title    text not null,
  title_en text not null
);
grant select, insert on policy.catalogue to liandong_app;

create table policy.catalogue_version (
  id       uuid primary key,
  key      text not null references policy.catalogue,
  place    text not null,
  pack     text,
  version  int  not null check (version > 0),
  sample   boolean not null,
  source   text not null,
  document uuid references policy.document,
  account  uuid not null,
  name     text not null,
  at       timestamptz not null,
  unique nulls not distinct (key, place, pack, version)
);
grant select, insert on policy.catalogue_version to liandong_app;

create table policy.catalogue_item (
  catalogue  uuid not null references policy.catalogue_version,
  code       text not null check (code <> ''),
  position   int  not null,
  parent     text,
  name       text not null check (name <> ''),
  name_en    text not null,
  listing    text not null check (listing in ('POSITIVE', 'NEGATIVE', 'NONE')),
  attributes jsonb not null,
  primary key (catalogue, code),
  foreign key (catalogue, parent) references policy.catalogue_item (catalogue, code)
    deferrable initially deferred
);
grant select, insert on policy.catalogue_item to liandong_app;

create table policy.pack_catalogue (
  pack      text not null,
  version   int  not null,
  key       text not null references policy.catalogue,
  catalogue uuid not null references policy.catalogue_version,
  primary key (pack, version, key),
  foreign key (pack, version) references policy.pack_version
);
grant select, insert on policy.pack_catalogue to liandong_app;

create table policy.publication (
  id         uuid primary key,
  catalogue  uuid not null unique references policy.catalogue_version,
  key        text not null references policy.catalogue,
  place      text not null,
  valid_from date not null,
  account    uuid not null,
  name       text not null,
  at         timestamptz not null
);
create index on policy.publication (key, place, valid_from);
grant select, insert on policy.publication to liandong_app;

-- Public holidays by year, from the yearly notice (Z-09). A corrected year is a new version.
create table policy.calendar_year (
  year    int  not null check (year between 2000 and 2199),
  version int  not null check (version > 0),
  title   text not null,
  notice  text not null,
  dated   date not null,
  source  text not null,
  name    text not null,
  at      timestamptz not null,
  primary key (year, version)
);
create table policy.calendar_day (
  year    int  not null,
  version int  not null,
  day     date not null,
  off     boolean not null,
  name    text not null,
  primary key (year, version, day),
  foreign key (year, version) references policy.calendar_year
);
grant select, insert on policy.calendar_year, policy.calendar_day to liandong_app;
