-- What a place set out to reach, by when: planning periods, terms and programmes are data.
create table indicators.plan (
  county text        not null,
  id     uuid        not null,
  place  text        not null check (starts_with(place, county)),
  kind   text        not null check (kind in ('PLAN', 'TERM', 'PROGRAMME')),
  name   text        not null check (length(name) between 1 and 100),
  source text        not null check (length(source) <= 300),
  since  date        not null,
  until  date        not null check (until >= since),
  account uuid       not null,
  once   uuid        not null,
  at     timestamptz not null,
  primary key (county, id),
  unique (county, account, once)
);
create index on indicators.plan (place, until desc);

-- A row of its table: measured by the engine, or reported by its unit. Values are hundredths, so that
-- 91.50 % and 48 communities are both exact.
create table indicators.plan_row (
  county  text   not null,
  plan    uuid   not null,
  nr      int    not null check (nr >= 1),
  title   text   not null check (length(title) between 1 and 100),
  unit    text   not null check (length(unit) between 1 and 20),
  owner   text   not null check (length(owner) <= 100),
  measure text   not null,
  base    bigint not null,
  primary key (county, plan, nr),
  foreign key (county, plan) references indicators.plan (county, id)
);

-- What is to be reached at the end of each stage.
create table indicators.plan_stage (
  county text   not null,
  plan   uuid   not null,
  nr     int    not null,
  due    date   not null,
  goal   bigint not null check (goal >= 0),
  primary key (county, plan, nr, due),
  foreign key (county, plan, nr) references indicators.plan_row (county, plan, nr)
);

-- What a unit reported. Insert-only; a correction is a later report.
create table indicators.plan_report (
  county  text        not null,
  plan    uuid        not null,
  nr      int         not null,
  id      uuid        not null,
  day     date        not null,
  value   bigint      not null check (value >= 0),
  words   text        not null check (length(words) <= 1000),
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  primary key (county, plan, nr, id),
  foreign key (county, plan, nr) references indicators.plan_row (county, plan, nr)
);

-- How a row stood: one line for each day on which it changed.
create table indicators.plan_standing (
  county text   not null,
  plan   uuid   not null,
  nr     int    not null,
  day    date   not null,
  value  bigint not null,
  light  text   not null check (light in ('GREEN', 'YELLOW', 'RED')),
  primary key (county, plan, nr, day),
  foreign key (county, plan, nr) references indicators.plan_row (county, plan, nr)
);

-- A computation under way, and the last one: how far it is.
create table indicators.plan_run (
  county   text        not null,
  plan     uuid        not null,
  total    int         not null,
  done     int         not null check (done between 0 and total),
  started  timestamptz not null,
  finished timestamptz,
  primary key (county, plan),
  foreign key (county, plan) references indicators.plan (county, id)
);

grant select, insert on indicators.plan, indicators.plan_row, indicators.plan_stage, indicators.plan_report to liandong_app;
grant select, insert, update on indicators.plan_standing, indicators.plan_run to liandong_app;
