-- Procedures: routes of gates that nobody can skip.
create schema procedures;
grant usage on schema procedures to liandong_app;

-- A route as it was written, by the hash of its text: what a procedure began with is here for ever.
create table procedures.route (
  hash    text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  key     text        not null,
  content text        not null,
  at      timestamptz not null
);
grant select, insert on procedures.route to liandong_app;

-- A place takes a route of its own from a day on; the newest that has begun holds. The same place
-- may take back to its pack's by a row without a route.
create table procedures.adoption (
  id         uuid        primary key,
  place      text        not null,
  key        text        not null,
  route      text        references procedures.route,
  valid_from date        not null,
  reason     text        not null,
  account    uuid        not null,
  name       text        not null,
  at         timestamptz not null
);
create index on procedures.adoption (place, key, valid_from);
grant select, insert on procedures.adoption to liandong_app;

create sequence procedures.number;
grant usage on sequence procedures.number to liandong_app;

-- A procedure as it stands: what its facts fold to, kept for lists. Only the service changes it.
create table procedures.procedure (
  county      text        not null,
  id          uuid        not null,
  number      bigint      not null default nextval('procedures.number'),
  place       text        not null check (left(place, 6) = county),
  route       text        not null references procedures.route,
  route_key   text        not null,
  open        boolean     not null,
  involved    text[]      not null,
  title       text        not null check (length(title) between 1 and 100),
  description text        not null check (length(description) <= 5000),
  kind        text        not null,
  amount      bigint      check (amount >= 0),
  about       text,
  href        text        check (href like '/%'),
  account     uuid        not null,
  name        text        not null,
  position    text        not null,
  once        uuid        not null,
  started     timestamptz not null,
  stage       text        not null check (stage in ('RUNNING', 'DONE', 'REJECTED', 'WITHDRAWN')),
  round       int         not null check (round >= 1),
  step        int         not null check (step >= 0),
  version     int         not null check (version >= 1),
  turned      int         not null check (turned between 1 and version),
  since       timestamptz not null,
  due         timestamptz not null,
  primary key (county, id),
  unique (county, account, once)
);
create index on procedures.procedure (county, place, id desc);
create index on procedures.procedure (account, id desc);
create index on procedures.procedure (place, due, id) where stage = 'RUNNING';
create index on procedures.procedure (county, about) where about is not null;

-- What happened, in order. Insert-only; two acts on one state fail on the key.
create table procedures.fact (
  county      text        not null,
  procedure   uuid        not null,
  nr          int         not null check (nr >= 1),
  round       int         not null check (round >= 1),
  kind        text        not null check (kind in ('STARTED', 'OPINED', 'HELD', 'POSTED', 'OBJECTED', 'REPLIED', 'CLOSED',
    'FILED', 'CONFIRMED', 'RANKED', 'PLACED', 'SEATED', 'RETURNED', 'WITHDRAWN')),
  gate        text        not null,
  at          timestamptz not null,
  account     uuid        not null,
  name        text        not null,
  hat         uuid        not null,
  position    text        not null,
  hat_place   text        not null,
  line        text        not null,
  seat        uuid        not null,
  seat_name   text,
  behalf_name text,
  words       text        not null check (length(words) <= 5000),
  data        jsonb       not null,
  papers      int         not null check (papers >= 0),
  primary key (county, procedure, nr),
  foreign key (county, procedure) references procedures.procedure (county, id)
);
-- one opinion a round from one person, and one from one seat: said again by the database
create unique index fact_once_a_person on procedures.fact (county, procedure, round, account) where kind = 'OPINED';
create unique index fact_once_a_seat on procedures.fact (county, procedure, round, seat) where kind = 'OPINED';

-- Papers that came with a fact; the files module keeps them.
create table procedures.paper (
  county     text not null,
  procedure  uuid not null,
  nr         int  not null,
  attachment uuid not null,
  primary key (county, procedure, nr, attachment),
  foreign key (county, procedure, nr) references procedures.fact (county, procedure, nr)
);

-- For whom the open gates wait: written anew with each fact.
create table procedures.waiting (
  county    text        not null,
  procedure uuid        not null,
  gate      text        not null,
  party     text        not null,
  kind      text        not null,
  place     text        not null,
  account   uuid        not null,
  position  text        not null,
  desk      text        not null,
  line      text        not null,
  round     int         not null,
  single    boolean     not null,
  since     timestamptz not null,
  due       timestamptz not null,
  primary key (county, procedure, gate, party),
  foreign key (county, procedure) references procedures.procedure (county, id)
);
create index waiting_desk on procedures.waiting (desk, position, due, procedure);
create index waiting_account on procedures.waiting (account, due, procedure);
create index waiting_due on procedures.waiting (county, due);

-- What was told of a waiting gate already: reminders and escalations.
create table procedures.reminder (
  county    text        not null,
  procedure uuid        not null,
  gate      text        not null,
  since     timestamptz not null,
  level     int         not null,
  at        timestamptz not null,
  primary key (county, procedure, gate, since, level),
  foreign key (county, procedure) references procedures.procedure (county, id)
);

-- Somebody sits for an absent colleague of the same desk, for a time.
create table procedures.stand_in (
  county     text        not null,
  id         uuid        not null,
  place      text        not null,
  absent     uuid        not null,
  absent_name text       not null,
  position   text        not null,
  line       text        not null,
  account    uuid        not null,
  name       text        not null,
  since      date        not null,
  until      date        not null check (until >= since),
  ended      date,
  reason     text        not null,
  by_account uuid        not null,
  at         timestamptz not null,
  primary key (county, id),
  check (account <> absent)
);
create index on procedures.stand_in (account, until);
create index on procedures.stand_in (place, until);

-- Places of a quota; scope may lie above the county, so this is no table of one county.
create table procedures.quota (
  scope     text not null,
  route_key text not null,
  gate      text not null,
  period    text not null,
  most      int  not null,
  taken     int  not null check (taken between 0 and most),
  primary key (scope, route_key, gate, period)
);
grant select, insert, update on procedures.quota to liandong_app;

alter table procedures.procedure enable row level security;
alter table procedures.fact enable row level security;
alter table procedures.paper enable row level security;
alter table procedures.waiting enable row level security;
alter table procedures.reminder enable row level security;
alter table procedures.stand_in enable row level security;
create policy sight on procedures.procedure
  using (platform.reaches(county, place) or platform.own(account));
create policy sight on procedures.waiting
  using (platform.reaches(county, place) or platform.own(account)
         or exists (select from procedures.procedure p where p.county = waiting.county and p.id = waiting.procedure));
create policy sight on procedures.fact
  using (exists (select from procedures.procedure p where p.county = fact.county and p.id = fact.procedure));
create policy sight on procedures.paper
  using (exists (select from procedures.procedure p where p.county = paper.county and p.id = paper.procedure));
create policy sight on procedures.reminder
  using (exists (select from procedures.procedure p where p.county = reminder.county and p.id = reminder.procedure));
create policy sight on procedures.stand_in
  using (platform.reaches(county, place) or platform.own(account) or platform.own(absent));

grant select, insert on procedures.procedure, procedures.fact, procedures.paper, procedures.reminder, procedures.stand_in to liandong_app;
grant update (stage, round, step, version, turned, since, due) on procedures.procedure to liandong_app;
grant update (ended) on procedures.stand_in to liandong_app;
grant select, insert, delete on procedures.waiting to liandong_app;

-- What anyone may see of an open procedure: no words, no names. Runs as its owner, past row level
-- security, and therefore names every column it shows.
create view procedures.published as
select county, id, number, place, route, route_key, title, kind, amount, started, stage, round, step, version, since, due
from procedures.procedure
where open and stage <> 'WITHDRAWN';
create view procedures.published_fact as
select f.county, f.procedure, f.nr, f.round, f.kind, f.gate, f.at, f.position, f.data - 'roster' as data, f.papers
from procedures.fact f
join procedures.procedure p on p.county = f.county and p.id = f.procedure
where p.open and p.stage <> 'WITHDRAWN';
grant select on procedures.published, procedures.published_fact to liandong_app;
