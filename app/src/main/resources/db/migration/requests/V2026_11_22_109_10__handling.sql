-- What handling a request grew by: hand-overs that can be given back, levels it was raised to,
-- questions of supervisors, duplicates, visits at home, ratings, scenes. All of it is folded from
-- the facts and kept beside the stage for lists.
alter table requests.request
  add column scene         text        not null default 'SERVICE' check (scene in ('SERVICE', 'HELP', 'SELF')),
  add column affair        text        not null default 'RESIDENTS' check (affair in ('GOVERNMENT', 'RESIDENTS')),
  add column channel       text        not null default 'ONLINE' check (channel in ('ONLINE', 'GUIDE', 'AGENT', 'HELP', 'HOME')),
  add column sender        uuid,
  add column sender_name   text        check ((sender_name is null) = (sender is null)),
  add column level         smallint    not null default 0 check (level between 0 and 3),
  add column overseer      uuid        not null default '00000000-0000-0000-0000-000000000000',
  add column overseer_name text        not null default '',
  add column raised        timestamptz check ((raised is null) = (level = 0)),
  add column asker         uuid,
  add column asker_name    text        check ((asker_name is null) = (asker is null)),
  add column reply_due     timestamptz check ((reply_due is null) = (asker is null)),
  add column visiting      text        not null default 'NONE' check (visiting in ('NONE', 'ARRANGED', 'ARRIVED', 'SIGNED')),
  add column rating        smallint    check (rating between 1 and 5),
  add column joined        int         not null default 0 check (joined >= 0),
  add column main          uuid        check (main <> id),
  add column origin        uuid        check (origin <> id);
alter table requests.request
  add foreign key (county, main) references requests.request (county, id),
  add foreign key (county, origin) references requests.request (county, id);
alter table requests.request drop constraint request_stage_check;
alter table requests.request add constraint request_stage_check
  check (stage in ('WAITING', 'WORKING', 'ANSWERED', 'CONFIRMED', 'LAPSED', 'WITHDRAWN', 'MERGED'));
alter table requests.request add constraint request_merged_into
  check ((stage = 'MERGED') = (main is not null));
create index request_main on requests.request (county, main) where main is not null;
create index request_origin on requests.request (county, origin) where origin is not null;
create index request_overseer on requests.request (overseer, due, id) where open and level > 0;
create index request_raised on requests.request (county, due, id) where open and level > 0;
create index request_asked on requests.request (county, id desc) where reply_due is not null;
grant update (category, scene, affair, sender, sender_name, level, overseer, overseer_name, raised,
  asker, asker_name, reply_due, visiting, rating, joined, main) on requests.request to liandong_app;

-- Further words of a fact: the stars, the level, the moment; another request; whom it speaks of.
alter table requests.fact
  add column detail    text not null default '' check (length(detail) <= 200),
  add column other     uuid,
  add column whom      uuid,
  add column whom_name text check ((whom_name is null) = (whom is null));
alter table requests.fact drop constraint fact_kind_check;
alter table requests.fact add constraint fact_kind_check check (kind in (
  'SUBMITTED', 'TAKEN', 'HANDED_OVER', 'RETURNED', 'ESCALATED', 'ASKED', 'REPLIED', 'ANSWERED',
  'CONFIRMED', 'REOPENED', 'LAPSED', 'WITHDRAWN', 'MERGED', 'SPLIT', 'JOINED', 'RATED',
  'CLASSIFIED', 'ARRANGED', 'ARRIVED', 'SIGNED', 'CALLED_OFF'));

-- Who else has the same trouble and is told what becomes of it.
create table requests.follower (
  county  text        not null,
  request uuid        not null,
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  primary key (county, request, account),
  foreign key (county, request) references requests.request (county, id)
);
create index on requests.follower (account, at desc);
alter table requests.follower enable row level security;
create policy sight on requests.follower
  using (platform.own(account)
         or exists (select from requests.request r where r.county = follower.county and r.id = follower.request));
grant select, insert on requests.follower to liandong_app;

-- A visit at home: agreed, checked in at the door, signed for. Each is a row of its own.
create table requests.visit (
  county  text        not null,
  request uuid        not null,
  nr      int         not null,
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  code    text        not null check (code ~ '^[0-9]{6}$'),
  primary key (county, request, nr),
  foreign key (county, request, nr) references requests.fact (county, request, nr)
);
create table requests.arrival (
  county    text        not null,
  request   uuid        not null,
  visit     int         not null,
  at        timestamptz not null,
  way       text        not null check (way in ('POSITION', 'CODE')),
  longitude double precision check (longitude between -180 and 180),
  latitude  double precision check (latitude between -90 and 90),
  metres    int         check (metres >= 0),
  primary key (county, request, visit),
  foreign key (county, request, visit) references requests.visit (county, request, nr),
  check ((way = 'POSITION') = (longitude is not null and latitude is not null and metres is not null))
);
create table requests.signature (
  county     text        not null,
  request    uuid        not null,
  visit      int         not null,
  at         timestamptz not null,
  attachment uuid        not null,
  primary key (county, request, visit),
  -- nobody signs for a visitor who has not checked in
  foreign key (county, request, visit) references requests.arrival (county, request, visit)
);
alter table requests.visit enable row level security;
alter table requests.arrival enable row level security;
alter table requests.signature enable row level security;
create policy sight on requests.visit
  using (exists (select from requests.request r where r.county = visit.county and r.id = visit.request));
create policy sight on requests.arrival
  using (exists (select from requests.request r where r.county = arrival.county and r.id = arrival.request));
create policy sight on requests.signature
  using (exists (select from requests.request r where r.county = signature.county and r.id = signature.request));
grant select, insert on requests.visit, requests.arrival, requests.signature to liandong_app;

-- Of whose clock the holder was reminded.
create table requests.reminder (
  county  text        not null,
  request uuid        not null,
  due     timestamptz not null,
  at      timestamptz not null,
  primary key (county, request, due),
  foreign key (county, request) references requests.request (county, id)
);
alter table requests.reminder enable row level security;
create policy sight on requests.reminder
  using (exists (select from requests.request r where r.county = reminder.county and r.id = reminder.request));
grant select, insert on requests.reminder to liandong_app;

-- Lists somebody comes back to.
create table requests.saved_list (
  county  text not null,
  id      uuid not null,
  account uuid not null,
  name    text not null check (length(name) between 1 and 40),
  query   text not null check (length(query) <= 500),
  primary key (county, id),
  unique (county, account, name)
);
alter table requests.saved_list enable row level security;
create policy own on requests.saved_list using (platform.own(account));
grant select, insert, delete on requests.saved_list to liandong_app;

-- Duplicates are counted once: the request they follow says how many there are.
create or replace view requests.published as
select county, id, number, street, committee, category, stage, open, round, submitted, due, settled,
       scene, affair, level, joined, rating
from requests.request
where stage not in ('WITHDRAWN', 'MERGED');
