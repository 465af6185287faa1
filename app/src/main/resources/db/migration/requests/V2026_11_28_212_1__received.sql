-- What was written without a network and came later (Z-07): a copy is taken in once, by the key it was given
-- on the phone. Insert-only.
create table requests.received (
  county   text        not null,
  account  uuid        not null,
  key      uuid        not null,
  kind     text        not null check (kind in ('REPORT', 'VISIT')),
  request  uuid        not null,
  captured timestamptz not null,
  at       timestamptz not null check (captured <= at),
  primary key (county, account, key),
  foreign key (county, request) references requests.request (county, id)
);
create index received_account on requests.received (account, at);

alter table requests.received enable row level security;
create policy sight on requests.received using (platform.own(account));

grant select, insert on requests.received to liandong_app;
