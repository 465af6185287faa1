-- Where else somebody wants to be told. It counts once its owner has written back the code.
create table inbox.wish (
  account      uuid        not null,
  channel      text        not null check (channel in ('MAIL', 'SMS')),
  address      text        not null check (length(address) between 5 and 200),
  code         text        not null check (code ~ '^[0-9]{6}$'),
  tries        int         not null default 0 check (tries between 0 and 5),
  confirmed_at timestamptz,
  primary key (account, channel)
);
alter table inbox.wish enable row level security;
create policy own on inbox.wish using (platform.own(account));
grant select, insert, update, delete on inbox.wish to liandong_app;

-- What left the platform, or could not: insert-only.
create table inbox.delivery (
  county  text        not null,
  message uuid        not null,
  channel text        not null,
  account uuid        not null,
  at      timestamptz not null,
  outcome text        not null check (outcome in ('SENT', 'GIVEN_UP')),
  primary key (county, message, channel),
  foreign key (county, message) references inbox.message (county, id)
);
alter table inbox.delivery enable row level security;
create policy own on inbox.delivery using (platform.own(account));
grant select, insert on inbox.delivery to liandong_app;
