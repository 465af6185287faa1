create schema files;
grant usage on schema files to liandong_app;

-- What is in the folder, by the hash of its bytes. It belongs to no county: the same bytes are kept once.
create table files.content (
  sha256 text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes  bigint      not null check (bytes > 0),
  at     timestamptz not null
);
grant select, insert on files.content to liandong_app;

create table files.attachment (
  county   text        not null,
  id       uuid        not null,
  place    text        not null check (starts_with(place, county)),
  account  uuid        not null,
  audience text        not null check (audience in ('OWNER', 'STAFF', 'PUBLIC')),
  name     text        not null check (length(name) between 1 and 100),
  format   text        not null check (format in ('JPEG', 'PNG', 'PDF')),
  content  text        not null references files.content,
  thumb    text        references files.content,
  bytes    bigint      not null check (bytes > 0),
  width    int         check (width > 0),
  height   int         check (height > 0),
  at       timestamptz not null,
  primary key (county, id),
  check ((width is null) = (height is null) and (width is null) = (thumb is null))
);
grant select, insert on files.attachment to liandong_app;

alter table files.attachment enable row level security;
create policy reach on files.attachment
  using (audience = 'PUBLIC' or platform.reaches(county, place) or platform.own(account))
  with check (platform.reaches(county, place) or platform.own(account));
