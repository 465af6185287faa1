create schema stations;
grant usage on schema stations to liandong_app;

-- 邻舍家: the self-governance station of a compound, one at most (001:4). What stands here is public.
create table stations.station (
  county    text        not null,
  compound  text        not null check (starts_with(compound, county) and compound ~ '^[0-9]{12}C[0-9]{3}$'),
  committee text        not null check (committee = left(compound, 12)),
  name      text        not null check (length(name) between 1 and 60),
  premises  text        not null check (length(premises) between 1 and 200),
  hours     text        not null check (length(hours) <= 500),
  phone     text        not null check (length(phone) <= 40),
  services  text[]      not null,
  council   uuid,
  since     date        not null,
  until     date        check (until >= since),
  version   int         not null check (version >= 1),
  primary key (county, compound)
);
create index on stations.station (county, committee, compound);

create table stations.bulletin (
  county    text        not null,
  id        uuid        not null,
  compound  text        not null,
  title     text        not null check (length(title) between 1 and 100),
  words     text        not null check (length(words) between 1 and 3000),
  at        timestamptz not null,
  name      text        not null,
  once      uuid        not null,
  withdrawn timestamptz,
  primary key (county, id),
  unique (county, compound, once),
  foreign key (county, compound) references stations.station (county, compound)
);
create index on stations.bulletin (county, compound, id desc) where withdrawn is null;

-- What a compound sets out to do, with the four who carry it (001:5). None may be left out.
create table stations.plan (
  county    text        not null,
  id        uuid        not null,
  compound  text        not null,
  title     text        not null check (length(title) between 1 and 100),
  words     text        not null check (length(words) <= 3000),
  party     text        not null check (length(party) between 1 and 100),
  owners    text        not null check (length(owners) between 1 and 100),
  residents text        not null check (length(residents) between 1 and 100),
  support   text        not null check (length(support) between 1 and 100),
  since     date        not null,
  until     date        not null check (until >= since),
  once      uuid        not null,
  primary key (county, id),
  unique (county, compound, once),
  foreign key (county, compound) references stations.station (county, compound)
);

-- An old-compound problem (老小难) with its money and its pictures before and after.
create table stations.problem (
  county    text        not null,
  id        uuid        not null,
  compound  text        not null,
  plan      uuid        not null,
  category  text        not null check (category ~ '^old(\.[a-z0-9-]+)?$'),
  title     text        not null check (length(title) between 1 and 100),
  budget    bigint      check (budget >= 0),
  fund      text        check (fund ~ '^[0-9]{6}-[0-9a-f-]{36}$'),
  before    text        not null,
  after     text,
  stage     text        not null check (stage in ('FOUND', 'WORKING', 'DONE')),
  at        timestamptz not null,
  done      timestamptz,
  once      uuid        not null,
  primary key (county, id),
  unique (county, plan, once),
  foreign key (county, plan) references stations.plan (county, id),
  -- done is shown, not said
  check ((stage = 'DONE') = (after is not null and done is not null))
);
create index on stations.problem (county, compound, id);

-- 社区互助会: a group of neighbours that founded itself (000:9).
create table stations.society (
  county    text        not null,
  id        uuid        not null,
  place     text        not null check (starts_with(place, county) and length(place) >= 12),
  committee text        not null check (committee = left(place, 12)),
  name      text        not null check (length(name) between 1 and 60),
  about     text        not null check (length(about) between 1 and 1000),
  account   uuid        not null,
  resident  boolean     not null,
  founded   timestamptz not null,
  ended     timestamptz,
  once      uuid        not null,
  primary key (county, id),
  unique (county, account, once)
);
create index on stations.society (county, committee, id desc) where ended is null;
create unique index society_name on stations.society (county, committee, name) where ended is null;

create table stations.member (
  county  text        not null,
  society uuid        not null,
  account uuid        not null,
  place   text        not null,
  name    text        not null,
  role    text        not null check (role in ('LEADER', 'SOCIAL_WORKER', 'VOLUNTEER', 'NEIGHBOUR')),
  since   timestamptz not null,
  left_at timestamptz,
  primary key (county, society, account),
  foreign key (county, society) references stations.society (county, id)
);
create index on stations.member (account) where left_at is null;
create unique index member_leader on stations.member (county, society) where role = 'LEADER' and left_at is null;

-- What a society does: by a social worker and a volunteer together (003:124).
create table stations.activity (
  county   text        not null,
  id       uuid        not null,
  society  uuid        not null,
  title    text        not null check (length(title) between 1 and 100),
  venue    text        not null check (length(venue) between 1 and 200),
  begins   timestamptz not null,
  worker   uuid        not null,
  helper   uuid        not null check (helper <> worker),
  resident boolean     not null,
  minutes  int         check (minutes between 1 and 1440),
  present  int         check (present between 1 and 10000),
  held     timestamptz check (held >= begins),
  once     uuid        not null,
  primary key (county, id),
  unique (county, society, once),
  foreign key (county, society) references stations.society (county, id),
  foreign key (county, society, worker) references stations.member (county, society, account),
  foreign key (county, society, helper) references stations.member (county, society, account),
  check ((held is null) = (minutes is null) and (held is null) = (present is null))
);
create index on stations.activity (county, society, begins desc);

create table stations.taker (
  county   text        not null,
  activity uuid        not null,
  account  uuid        not null,
  place    text        not null,
  name     text        not null,
  at       timestamptz not null,
  primary key (county, activity, account),
  foreign key (county, activity) references stations.activity (county, id)
);

-- 爱心驿站, 居家养老, 呼援通, 四点半学校: where they are and when they are open (003:124).
create table stations.point (
  county    text not null,
  id        uuid not null,
  place     text not null check (starts_with(place, county) and length(place) >= 12),
  committee text not null check (committee = left(place, 12)),
  kind      text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
  name      text not null check (length(name) between 1 and 60),
  address   text not null check (length(address) between 1 and 200),
  phone     text not null check (length(phone) <= 40),
  hours     text not null check (length(hours) between 1 and 500),
  longitude double precision check (longitude between -180 and 180),
  latitude  double precision check (latitude between -90 and 90),
  until     date,
  version   int  not null check (version >= 1),
  once      uuid not null,
  primary key (county, id),
  unique (county, once),
  check ((longitude is null) = (latitude is null))
);
create index on stations.point (county, committee, id) where until is null;

-- names of neighbours: their own, and the staff's of the place
alter table stations.member enable row level security;
alter table stations.taker enable row level security;
create policy sight on stations.member using (platform.own(account) or platform.reaches(county, place));
create policy sight on stations.taker using (platform.own(account) or platform.reaches(county, place));

grant select, insert on stations.station, stations.bulletin, stations.plan, stations.problem,
  stations.society, stations.member, stations.activity, stations.taker, stations.point to liandong_app;
grant update (name, premises, hours, phone, services, council, until, version) on stations.station to liandong_app;
grant update (withdrawn) on stations.bulletin to liandong_app;
grant update (stage, after, done) on stations.problem to liandong_app;
grant update (ended) on stations.society to liandong_app;
grant update (role, since, left_at) on stations.member to liandong_app;
grant update (minutes, present, held) on stations.activity to liandong_app;
grant update (kind, name, address, phone, hours, longitude, latitude, until, version) on stations.point to liandong_app;
