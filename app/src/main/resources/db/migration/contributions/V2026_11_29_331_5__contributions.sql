create schema contributions;
grant usage on schema contributions to liandong_app;

-- What each of the five parties (五社) gave to a project, an appeal or a case, where it was given. Insert-only.
create table contributions.contribution (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (left(place, 6) = county and length(place) >= 12),
  kind    text        not null check (kind in ('PROJECT', 'REQUEST', 'DISPUTE')),
  about   uuid        not null,
  part    text        not null check (part in ('COMMUNITY', 'ORGANISATION', 'WORKER', 'VOLUNTEERS', 'CHARITY')),
  giver   text        not null check (length(giver) between 1 and 60),
  words   text        not null check (length(words) between 1 and 200),
  day     date        not null,
  people  int         not null check (people between 0 and 100000),
  hours   int         not null check (hours between 0 and 100000),
  money   bigint      not null check (money >= 0),
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  once    uuid        not null,
  primary key (county, id),
  unique (county, account, once),
  check (part <> 'VOLUNTEERS' or people > 0)
);
create index contribution_about on contributions.contribution (county, kind, about, id);
create index contribution_place on contributions.contribution (place, day);

-- Written down wrongly: it is shown as taken back, and counts no more. Insert-only.
create table contributions.retraction (
  county       text        not null,
  contribution uuid        not null,
  place        text        not null check (left(place, 6) = county),
  words        text        not null check (length(words) between 1 and 200),
  account      uuid        not null,
  name         text        not null,
  at           timestamptz not null,
  primary key (county, contribution),
  foreign key (county, contribution) references contributions.contribution (county, id)
);

alter table contributions.contribution enable row level security;
alter table contributions.retraction enable row level security;
create policy sight on contributions.contribution using (platform.reaches(county, place) or platform.own(account));
create policy sight on contributions.retraction using (platform.reaches(county, place) or platform.own(account));
grant select, insert on contributions.contribution, contributions.retraction to liandong_app;
