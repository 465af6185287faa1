create schema projects;
grant usage on schema projects to liandong_app;

-- Forms as packs write them, by the hash of their text: a scheme keeps the one it began with.
create table projects.form (
  hash    text        primary key check (length(hash) = 64),
  key     text        not null,
  content text        not null,
  since   timestamptz not null
);

-- A year's call for projects at a place. What it took from the pack never changes under it.
create table projects.scheme (
  id          uuid        primary key,
  place       text        not null,
  year        int         not null check (year between 2000 and 2200),
  kind        text        not null check (kind in ('VENTURE', 'PURCHASE', 'PILOT', 'MICRO', 'TRAINING')),
  title       text        not null check (length(title) between 1 and 100),
  pack        text        not null,
  route       text        not null check (length(route) = 64),
  form        text        not null references projects.form (hash),
  finance     text        not null check (length(finance) <= 100),
  matched     boolean     not null,
  reward      boolean     not null,
  listed      boolean     not null,
  projects    int         check (projects >= 1),
  communities int         check (communities >= 1),
  since       timestamptz not null,
  account     uuid        not null,
  name        text        not null,
  once        uuid        not null,
  unique (account, once)
);
create index scheme_place on projects.scheme (place, year);

-- Its phases by date, both ends included; applications come in the phase named APPLY.
create table projects.phase (
  scheme   uuid not null references projects.scheme (id),
  nr       int  not null check (nr >= 1),
  kind     text not null check (kind in ('PLAN', 'APPLY', 'SUMMARISE')),
  title    text not null,
  title_en text not null,
  opens    date not null,
  closes   date not null check (closes >= opens),
  primary key (scheme, nr),
  unique (scheme, kind)
);

-- Its money by source, in fen.
create table projects.pot (
  scheme uuid   not null references projects.scheme (id),
  source text   not null,
  amount bigint not null check (amount > 0),
  primary key (scheme, source)
);

-- The values of rules that held when it was published; the definitions never change.
create table projects.scheme_rule (
  scheme     uuid not null references projects.scheme (id),
  rule       text not null,
  definition uuid not null,
  place      text not null,
  pack       text not null,
  version    int  not null,
  since      date not null,
  until      date,
  primary key (scheme, rule)
);

-- Places of a scheme that are taken: one row a scheme, so that deciders wait for each other.
create table projects.quota (
  scheme      uuid primary key references projects.scheme (id),
  projects    int  not null default 0 check (projects >= 0),
  communities int  not null default 0 check (communities >= 0)
);

-- Who carries projects out. The registry of organisations will take this over.
create table projects.organisation (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (left(place, 6) = county),
  name    text        not null check (length(name) between 1 and 100),
  kind    text        not null check (kind in ('SOCIAL', 'SERVICE', 'FOUNDATION', 'COMPANY', 'INSTITUTION')),
  code    text        not null check (length(code) <= 18),
  since   date        not null,
  primary key (county, id),
  unique (county, name)
);

-- Who may apply for it and sign in for it.
create table projects.member (
  county       text not null,
  organisation uuid not null,
  account      uuid not null,
  name         text not null,
  primary key (county, organisation, account),
  foreign key (county, organisation) references projects.organisation (county, id)
);
create index member_account on projects.member (account);

-- Social workers of an organisation. The registry of workers will take this over.
create table projects.worker (
  county       text not null,
  id           uuid not null,
  organisation uuid not null,
  name         text not null check (length(name) between 1 and 60),
  certificate  text not null check (length(certificate) <= 40),
  primary key (county, id),
  foreign key (county, organisation) references projects.organisation (county, id)
);
create index worker_organisation on projects.worker (county, organisation);

-- What residents said they need. The register of needs will take this over.
create table projects.need (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (left(place, 6) = county),
  words   text        not null check (length(words) between 1 and 500),
  target  text        not null,
  source  text        not null check (source in ('MEETING', 'SURVEY', 'VISIT', 'REQUEST')),
  day     date        not null,
  account uuid        not null,
  name    text        not null,
  primary key (county, id)
);
create index need_place on projects.need (county, place, id);

-- A project, from the first word of its application to its last report. "accounts" take part in it
-- beside the staff of its place: whoever applies, its carrier's people, its experts.
create table projects.project (
  county       text        not null,
  id           uuid        not null,
  scheme       uuid        not null references projects.scheme (id),
  place        text        not null check (left(place, 6) = county and length(place) = 12),
  title        text        not null check (length(title) between 1 and 60),
  kind         text        not null default '',
  field        text        not null default '',
  need         uuid,
  support      text        not null default '',
  carrier      uuid,
  starts       date,
  ends         date,
  total        bigint      not null default 0 check (total >= 0),
  fee          bigint      not null default 0 check (fee >= 0),
  asked        bigint      not null default 0 check (asked >= 0),
  granted      bigint      check (granted >= 0),
  lottery      boolean     not null default false,
  account      uuid        not null,
  name         text        not null,
  accounts     uuid[]      not null,
  once         uuid        not null,
  opened       timestamptz not null,
  submitted    timestamptz,
  stage        text        not null check (stage in ('DRAFT', 'REVIEW', 'RETURNED', 'APPROVED', 'RUNNING', 'SUSPENDED', 'FINISHED', 'REJECTED', 'WITHDRAWN')),
  since        timestamptz not null,
  version      int         not null check (version >= 1),
  procedure    uuid,
  primary key (county, id),
  unique (county, account, once),
  foreign key (county, carrier) references projects.organisation (county, id),
  foreign key (county, need) references projects.need (county, id),
  check (ends >= starts),
  check (asked <= total or stage in ('DRAFT', 'RETURNED', 'WITHDRAWN')),
  check (stage not in ('APPROVED', 'RUNNING', 'SUSPENDED', 'FINISHED')
         or (granted is not null and granted <= total and carrier is not null and starts is not null and ends is not null))
);
create index project_place on projects.project (county, place, id);
create index project_scheme on projects.project (scheme, stage, id);
create index project_accounts on projects.project using gin (accounts);
create index project_procedure on projects.project (county, procedure) where procedure is not null;
create index project_carrier on projects.project (county, carrier, id) where carrier is not null;

-- Where its money comes from.
create table projects.funding (
  county  text   not null,
  project uuid   not null,
  nr      int    not null check (nr >= 1),
  source  text   not null,
  payer   text   not null check (length(payer) <= 60),
  amount  bigint not null check (amount > 0),
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id)
);

-- What its money is for.
create table projects.budget_line (
  county  text   not null,
  project uuid   not null,
  nr      int    not null check (nr >= 1),
  item    text   not null,
  words   text   not null check (length(words) between 1 and 100),
  amount  bigint not null check (amount > 0),
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id)
);

-- What happened, in order. Insert-only.
create table projects.fact (
  county   text        not null,
  project  uuid        not null,
  nr       int         not null check (nr >= 1),
  kind     text        not null,
  at       timestamptz not null,
  account  uuid        not null,
  name     text        not null,
  position text        not null,
  behalf   text,
  words    text        not null check (length(words) <= 4000),
  amount   bigint,
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id)
);

alter table projects.project enable row level security;
alter table projects.funding enable row level security;
alter table projects.budget_line enable row level security;
alter table projects.fact enable row level security;
create policy sight on projects.project
  using (platform.reaches(county, place) or platform.own(account)
         or exists (select from unnest(accounts) a where platform.own(a)));
create policy sight on projects.funding
  using (exists (select from projects.project p where p.county = funding.county and p.id = funding.project));
create policy sight on projects.budget_line
  using (exists (select from projects.project p where p.county = budget_line.county and p.id = budget_line.project));
create policy sight on projects.fact
  using (exists (select from projects.project p where p.county = fact.county and p.id = fact.project));

grant select, insert on all tables in schema projects to liandong_app;
grant update (projects, communities) on projects.quota to liandong_app;
grant update (title, kind, field, need, support, carrier, starts, ends, total, fee, asked, granted, lottery,
  accounts, submitted, stage, since, version, procedure) on projects.project to liandong_app;
grant delete on projects.funding, projects.budget_line to liandong_app;
