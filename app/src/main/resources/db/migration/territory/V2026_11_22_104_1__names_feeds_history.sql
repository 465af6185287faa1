-- Names that a grid, compound or building had before: people go on looking for them.
alter table territory.grid add column former text[] not null default '{}';
alter table territory.site add column former text[] not null default '{}';

-- When a row changed, for the feeds of open data.
alter table territory.place add column change bigint not null default opendata.change();
alter table territory.grid add column change bigint not null default opendata.change();
create index place_change on territory.place (change, code);
create index grid_change on territory.grid (change, code);

create or replace view territory.named as
  select code, name, level, kind, parent, former, words, until from territory.place
  union all
  select code, name, 7::smallint, 'GRID', committee, former, words, until from territory.grid
  union all
  select code, name, level, case level when 6 then 'COMPOUND' else 'BUILDING' end, parent, former, words, until
    from territory.site;

-- What was handed in for a committee and what came of it. Insert-only; no personal data.
create table territory.handover (
  county    text        not null,
  id        uuid        not null,
  committee text        not null references territory.place (code),
  kind      text        not null,
  name      text        not null,
  outcome   text        not null check (outcome in ('FAULTY', 'CHECKED', 'LOADED')),
  result    jsonb       not null,
  problems  jsonb       not null,
  account   uuid        not null,
  person    text        not null,
  at        timestamptz not null,
  primary key (county, id),
  check (starts_with(committee, county))
);
create index handover_committee on territory.handover (county, committee, id desc);
grant select, insert on territory.handover to liandong_app;

-- Who shares in the governance of a compound (001:4) or a community (003:106), each party by its name.
create table territory.party (
  county  text not null,
  id      uuid not null,
  place   text not null check (starts_with(place, county)),
  kind    text not null,
  name    text not null check (name <> ''),
  version int  not null default 0,
  since   date not null,
  until   date check (until >= since),
  primary key (county, id)
);
create unique index party_name on territory.party (county, place, kind, name) where until is null;
grant select, insert, update on territory.party to liandong_app;

-- Whom to call at a party: personal data, behind the second wall.
create table territory.contact (
  county text not null,
  party  uuid not null,
  place  text not null check (starts_with(place, county)),
  name   text not null,
  phone  text not null,
  primary key (county, party),
  foreign key (county, party) references territory.party (county, id)
);
alter table territory.contact enable row level security;
create policy contact_reach on territory.contact using (platform.reaches(county, place));
grant select, insert, update, delete on territory.contact to liandong_app;

-- Searching words that stand in thousands of names: the few places above committees apart, and the
-- committees whose name begins so; the rest is walked in the order of codes.
create index place_words_high on territory.place using gin (words) where level < 5;
create index place_name on territory.place (name, code) where level = 5;
