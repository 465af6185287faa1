-- Who wants to be told of new public requests of a place, all or of one category.
create table requests.subscription (
  county   text        not null,
  id       uuid        not null,
  account  uuid        not null,
  place    text        not null check (starts_with(place, county) and length(place) in (6, 9, 12)),
  category text        not null check (length(category) <= 60),
  since    timestamptz not null,
  primary key (county, id),
  unique (county, account, place, category)
);
create index on requests.subscription (county, place, category);
alter table requests.subscription enable row level security;
create policy own on requests.subscription using (platform.own(account) or platform.reaches(county, ''));
grant select, insert, delete on requests.subscription to liandong_app;
