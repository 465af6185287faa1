-- Tables of requests from elsewhere: the file, how a person mapped it, and when it was loaded as a whole.
create table requests.import (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (starts_with(place, county)),
  account uuid        not null,
  name    text        not null check (length(name) between 1 and 200),
  content bytea       not null,
  mapping jsonb       not null,
  at      timestamptz not null,
  loaded  timestamptz,
  rows    int         check (rows >= 0),
  known   int         check (known >= 0),
  once    uuid        not null,
  primary key (county, id),
  unique (county, account, once),
  check ((loaded is null) = (rows is null) and (loaded is null) = (known is null))
);
create index on requests.import (county, place, id desc);

-- Under which number a request is known elsewhere, with the words it came in. Once each: the same table again
-- makes no second request.
create table requests.outside (
  county  text  not null,
  source  text  not null check (length(source) between 1 and 60),
  key     text  not null check (length(key) between 1 and 100),
  request uuid  not null,
  import  uuid  not null,
  place   text  not null,
  raw     jsonb not null,
  primary key (county, source, key),
  unique (county, request),
  foreign key (county, request) references requests.request (county, id),
  foreign key (county, import) references requests.import (county, id)
);
create index on requests.outside (county, import);

alter table requests.import enable row level security;
alter table requests.outside enable row level security;
create policy sight on requests.import using (platform.own(account) or platform.reaches(county, place));
create policy sight on requests.outside using (platform.reaches(county, place));
grant select, insert on requests.import, requests.outside to liandong_app;
grant update (mapping, loaded, rows, known) on requests.import to liandong_app;
