create schema requests;
grant usage on schema requests to liandong_app;

create sequence requests.number;
grant usage on sequence requests.number to liandong_app;

-- An appeal as it stands: what its facts fold to, kept for lists. Only the service changes it.
create table requests.request (
  county       text        not null,
  id           uuid        not null,
  number       bigint      not null default nextval('requests.number'),
  street       text        not null check (street = left(place, 9)),
  committee    text        not null check (committee = left(place, 12)),
  place        text        not null check (left(place, 6) = county and length(place) >= 12),
  grid         text        not null check (left(grid, 12) = committee),
  address      text        not null check (length(address) <= 200),
  longitude    double precision check (longitude between -180 and 180),
  latitude     double precision check (latitude between -90 and 90),
  category     text        not null,
  words        text        not null check (length(words) between 1 and 5000),
  account      uuid        not null,
  name         text        not null,
  anonymous    boolean     not null,
  once         uuid        not null,
  stage        text        not null check (stage in ('WAITING', 'WORKING', 'ANSWERED', 'CONFIRMED', 'LAPSED', 'WITHDRAWN')),
  open         boolean     not null generated always as (stage in ('WAITING', 'WORKING')) stored,
  holder       uuid        not null,
  holder_name  text        not null,
  holder_since timestamptz not null,
  round        int         not null check (round >= 1),
  version      int         not null check (version >= 1),
  submitted    timestamptz not null,
  due          timestamptz not null check (due >= submitted),
  settled      timestamptz,
  primary key (county, id),
  unique (county, account, once)
);
create index on requests.request (county, id desc);
create index on requests.request (county, street, id desc);
create index on requests.request (county, committee, id desc);
create index on requests.request (county, due, id) where open;
create index on requests.request (county, street, due, id) where open;
create index on requests.request (county, committee, due, id) where open;
create index on requests.request (holder, due, id) where open;
create index on requests.request (account, id desc);
create index on requests.request (county, settled) where stage = 'ANSWERED';
create index on requests.request (county, number);

-- What happened, in order. Insert-only; a stale or doubled step fails on the key.
create table requests.fact (
  county       text        not null,
  request      uuid        not null,
  nr           int         not null check (nr >= 1),
  kind         text        not null check (kind in ('SUBMITTED', 'TAKEN', 'HANDED_OVER', 'ANSWERED', 'CONFIRMED', 'REOPENED', 'LAPSED', 'WITHDRAWN')),
  at           timestamptz not null,
  account      uuid        not null,
  name         text        not null,
  position     text        not null,
  hat          uuid        not null,
  behalf       uuid,
  behalf_name  text,
  words        text        not null check (length(words) <= 5000),
  holder       uuid        not null,
  holder_name  text        not null,
  due          timestamptz not null,
  primary key (county, request, nr),
  foreign key (county, request) references requests.request (county, id)
);

-- Pictures that came with a submission or an answer; the files module keeps them.
create table requests.picture (
  county     text not null,
  request    uuid not null,
  nr         int  not null,
  attachment uuid not null,
  primary key (county, request, nr, attachment),
  foreign key (county, request, nr) references requests.fact (county, request, nr)
);

alter table requests.request enable row level security;
alter table requests.fact enable row level security;
alter table requests.picture enable row level security;
create policy sight on requests.request
  using (platform.reaches(county, place) or platform.reaches(county, grid)
         or platform.own(account) or platform.own(holder));
-- facts and pictures follow their request: what is not visible there is not visible here
create policy sight on requests.fact
  using (exists (select from requests.request r where r.county = fact.county and r.id = fact.request));
create policy sight on requests.picture
  using (exists (select from requests.request r where r.county = picture.county and r.id = picture.request));

grant select, insert on requests.request, requests.fact, requests.picture to liandong_app;
grant update (stage, holder, holder_name, holder_since, round, version, due, settled) on requests.request to liandong_app;

-- What anyone may see: no words, no address below the committee, no person. Runs as its owner,
-- past row level security, and therefore names every column it shows.
create view requests.published as
select county, id, number, street, committee, category, stage, open, round, submitted, due, settled
from requests.request
where stage <> 'WITHDRAWN';
grant select on requests.published to liandong_app;
