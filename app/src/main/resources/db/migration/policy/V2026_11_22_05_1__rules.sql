-- Rules as data: what a rule says (never changed), in which pack or at which place it holds and
-- when, and the rulings made under it. All of these are reference tables, except rulings, which
-- belong to a county.
create schema policy;
grant usage on schema policy to liandong_app;

-- Changes with every change of policy: a node that sees another value forgets what it kept.
create table policy.revision (
  one   boolean primary key default true check (one),
  value uuid not null
);
insert into policy.revision (value) values (gen_random_uuid());
grant select, update on policy.revision to liandong_app;

-- A published text that sets rules (SUPL-02).
create table policy.document (
  id         uuid primary key,
  key        text unique,
  place      text not null,
  field      text not null check (field in
    ('COMMUNITY_GOVERNANCE', 'SOCIAL_ORGANISATION', 'ELDER_CARE', 'ASSISTANCE', 'WELFARE')),
  issuer     text not null check (issuer <> ''),
  title      text not null check (title <> ''),
  number     text not null,
  dated      date,
  effective  date,
  expires    date,
  state      text not null check (state in ('DRAFT', 'IN_FORCE', 'REPEALED')),
  source     text not null,
  version    int  not null check (version > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  check (expires is null or effective is null or expires >= effective)
);
create index on policy.document (place, field);
grant select, insert, update on policy.document to liandong_app;

create table policy.clause (
  document uuid not null references policy.document,
  position int  not null,
  number   text not null,
  text     text not null check (text <> ''),
  primary key (document, position)
);
grant select, insert, update, delete on policy.clause to liandong_app;

-- What a rule says. Written once; rulings point here for ever.
create table policy.definition (
  id           uuid primary key,
  rule         text not null check (rule ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
  title        text not null,
  title_en     text not null,
  unit         text not null,
  comparison   text not null,
  kind         text not null,
  value        text not null check (value <> ''),
  word         text not null,
  reading      boolean not null,
  requirements text[] not null,
  due          date,
  quote        text not null,
  source       text not null,
  line         int  not null,
  document     uuid references policy.document,
  note         text not null
);
create index on policy.definition (rule);
grant select, insert on policy.definition to liandong_app;

create table policy.pack_version (
  pack        text not null check (pack ~ '^[a-z]+$'),
  version     int  not null check (version > 0),
  place       text not null,
  title       text not null,
  title_en    text not null,
  note        text not null,
  note_en     text not null,
  valid_from  date not null,
  valid_until date,
  hash        text not null,
  loaded_at   timestamptz not null,
  primary key (pack, version),
  unique (pack, hash)
);
grant select, insert on policy.pack_version to liandong_app;

create table policy.pack_document (
  pack     text not null,
  version  int  not null,
  document uuid not null references policy.document,
  primary key (pack, version, document),
  foreign key (pack, version) references policy.pack_version
);
grant select, insert on policy.pack_document to liandong_app;

create table policy.pack_rule (
  pack       text not null,
  version    int  not null,
  rule       text not null,
  position   int  not null,
  definition uuid not null references policy.definition,
  primary key (pack, version, rule),
  foreign key (pack, version) references policy.pack_version
);
grant select, insert on policy.pack_rule to liandong_app;

-- A place takes a pack from a day to a day: one at a time. A row is never edited; another row may
-- take its place, and only that link is written afterwards.
create table policy.adoption (
  id            uuid primary key,
  place         text not null,
  pack          text not null,
  version       int  not null,
  valid_from    date not null,
  valid_until   date,
  superseded_by uuid,
  reason        text not null,
  account       uuid not null,
  name          text not null,
  at            timestamptz not null,
  foreign key (pack, version) references policy.pack_version,
  check (valid_until is null or valid_until >= valid_from),
  exclude using gist (place with =, daterange(valid_from, valid_until, '[]') with &&)
    where (superseded_by is null)
);
create index on policy.adoption (place);
grant select, insert, update (superseded_by) on policy.adoption to liandong_app;

-- A place's own value of a rule, with the same two promises.
create table policy.rule_value (
  id            uuid primary key,
  place         text not null,
  scheme        text not null,
  rule          text not null,
  version       int  not null check (version > 0),
  definition    uuid not null references policy.definition,
  valid_from    date not null,
  valid_until   date,
  superseded_by uuid,
  reason        text not null,
  account       uuid not null,
  name          text not null,
  at            timestamptz not null,
  unique (place, scheme, rule, version),
  check (valid_until is null or valid_until >= valid_from),
  exclude using gist (place with =, scheme with =, rule with =,
    daterange(valid_from, valid_until, '[]') with &&) where (superseded_by is null)
);
grant select, insert, update (superseded_by) on policy.rule_value to liandong_app;

-- What was decided under a rule: enough to decide it again (Z-03).
create table policy.ruling (
  county     text not null,
  id         uuid not null,
  place      text not null,
  subject    text not null,
  rule       text not null,
  definition uuid not null references policy.definition,
  origin     text not null,
  formula    text not null,
  inputs     jsonb not null,
  outcome    text not null check (outcome in ('KEPT', 'BROKEN')),
  account    uuid not null,
  hat        uuid not null,
  at         timestamptz not null,
  primary key (county, id)
);
create index on policy.ruling (county, subject, id);
create index on policy.ruling (county, rule, id);
grant select, insert on policy.ruling to liandong_app;
