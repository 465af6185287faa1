create schema inbox;
grant usage on schema inbox to liandong_app;

-- What an account was told: a message key with its arguments, and where it leads.
create table inbox.message (
  county    text        not null,
  id        uuid        not null,
  account   uuid        not null,
  key       text        not null check (key ~ '^[a-z]+\.'),
  arguments text[]      not null,
  href      text        not null check (href like '/%' and href not like '//%'),
  at        timestamptz not null,
  read_at   timestamptz,
  cause     text        not null,
  primary key (county, id),
  -- telling the same thing twice tells it once
  unique (county, account, cause)
);
create index on inbox.message (account, id desc);
create index on inbox.message (account) where read_at is null;
alter table inbox.message enable row level security;
create policy own on inbox.message using (platform.own(account));
-- anyone's work may tell somebody something; only the addressee reads it
create policy tell on inbox.message for insert with check (true);
grant select, insert on inbox.message to liandong_app;
grant update (read_at) on inbox.message to liandong_app;
