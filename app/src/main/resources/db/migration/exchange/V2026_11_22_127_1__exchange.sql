create schema exchange;
grant usage on schema exchange to liandong_app;

-- Somebody asks for help, or offers it: what, about where, and when.
create table exchange.post (
  county    text        not null,
  id        uuid        not null,
  kind      text        not null check (kind in ('ASK', 'OFFER')),
  committee text        not null check (committee = left(place, 12)),
  place     text        not null check (left(place, 6) = county and length(place) >= 12),
  category  text        not null,
  words     text        not null check (length(words) between 1 and 1000),
  opens     timestamptz not null,
  closes    timestamptz not null check (closes > opens),
  account   uuid        not null,
  name      text        not null,
  once      uuid        not null,
  stage     text        not null check (stage in ('OPEN', 'TAKEN', 'DONE', 'WITHDRAWN')),
  posted    timestamptz not null,
  primary key (county, id),
  unique (county, account, once)
);
create index post_near on exchange.post (county, committee, kind, id) where stage = 'OPEN';
create index post_own on exchange.post (account, id);

-- One neighbour and one ask: proposed by either, agreed by the other, done, thanked.
create table exchange.deal (
  county      text        not null,
  id          uuid        not null,
  ask         uuid        not null,
  asker       uuid        not null,
  asker_name  text        not null,
  helper      uuid        not null check (helper <> asker),
  helper_name text        not null,
  proposer    uuid        not null check (proposer in (asker, helper)),
  stage       text        not null check (stage in ('PROPOSED', 'AGREED', 'DONE', 'THANKED', 'DECLINED', 'CANCELLED')),
  minutes     int         check (minutes between 1 and 1440),
  version     int         not null check (version >= 1),
  since       timestamptz not null,
  primary key (county, id),
  foreign key (county, ask) references exchange.post (county, id)
);
create index deal_ask on exchange.deal (county, ask);
create index deal_helper on exchange.deal (helper, id);
create index deal_asker on exchange.deal (asker, id);
-- one helper at a time, and one offer of the same neighbour
create unique index deal_agreed on exchange.deal (county, ask) where stage in ('AGREED', 'DONE', 'THANKED');
create unique index deal_once on exchange.deal (county, ask, helper) where stage in ('PROPOSED', 'AGREED', 'DONE', 'THANKED');

-- What happened, in order. Insert-only.
create table exchange.fact (
  county  text        not null,
  deal    uuid        not null,
  nr      int         not null check (nr >= 1),
  kind    text        not null check (kind in ('PROPOSED', 'AGREED', 'DONE', 'THANKED', 'DECLINED', 'CANCELLED')),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  behalf  text,
  words   text        not null check (length(words) <= 1000),
  minutes int         check (minutes between 1 and 1440),
  primary key (county, deal, nr),
  foreign key (county, deal) references exchange.deal (county, id)
);

alter table exchange.deal enable row level security;
alter table exchange.fact enable row level security;
-- a deal is its two people's, and the staff's of the place
create policy sight on exchange.deal
  using (platform.own(asker) or platform.own(helper)
         or exists (select from exchange.post p where p.county = deal.county and p.id = deal.ask and platform.reaches(p.county, p.place)));
create policy sight on exchange.fact
  using (exists (select from exchange.deal d where d.county = fact.county and d.id = fact.deal));

grant select, insert on exchange.post, exchange.deal, exchange.fact to liandong_app;
grant update (stage) on exchange.post to liandong_app;
grant update (stage, minutes, version, since) on exchange.deal to liandong_app;
