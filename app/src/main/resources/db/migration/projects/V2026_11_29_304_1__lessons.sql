-- Site meetings of a scheme (APP-28), and what was learnt: read by everybody.
create table projects.site_meeting (
  id      uuid        primary key,
  scheme  uuid        not null references projects.scheme (id),
  day     date        not null,
  site    text        not null check (site ~ '^[0-9]{6,12}$'),
  title   text        not null check (length(title) between 1 and 100),
  words   text        not null check (length(words) between 1 and 5000),
  guests  text        not null check (length(guests) <= 500),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  once    uuid        not null,
  unique (account, once)
);
create index site_meeting_scheme on projects.site_meeting (scheme, day);

-- The experience library: lessons of projects that were approved. "about" is the printed id of one.
create table projects.lesson (
  id      uuid        primary key,
  scheme  uuid        not null references projects.scheme (id),
  meeting uuid        references projects.site_meeting (id),
  place   text        not null check (place ~ '^[0-9]{6,12}$'),
  about   text        not null check (length(about) = 43),
  field   text        not null check (length(field) <= 60),
  title   text        not null check (length(title) between 1 and 100),
  words   text        not null check (length(words) between 1 and 5000),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  once    uuid        not null,
  unique (account, once)
);
create index lesson_place on projects.lesson (place, id);
grant select, insert on projects.site_meeting, projects.lesson to liandong_app;
