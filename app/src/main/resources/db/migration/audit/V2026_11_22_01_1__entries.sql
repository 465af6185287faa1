create schema audit;
grant usage on schema audit to liandong_app;

-- What was done. Insert-only: the runtime role may neither change nor remove an entry.
create table audit.entry (
  county   text        not null,
  id       uuid        not null,
  at       timestamptz not null,
  account  uuid        not null,
  hat      uuid        not null,
  position text        not null,
  behalf   uuid,
  place    text        not null,
  action   text        not null check (action ~ '^[a-z]+\.[a-z-]+$'),
  subject  text        not null,
  facts    jsonb       not null,
  primary key (county, id)
);
create index on audit.entry (county, subject, id);
grant select, insert on audit.entry to liandong_app;
