-- What may get worse (CON-03): many disputes at one place, one party again and again, words that warn.
-- Made as disputes come in; nothing is searched for when a page is opened.
create table disputes.warning (
  county       text        not null,
  id           uuid        not null,
  place        text        not null check (left(place, 6) = county and length(place) >= 12),
  grid         text,
  cause        text        not null check (cause in ('PLACE', 'PARTY', 'WORDS')),
  subject      text        not null check (length(subject) between 1 and 200),
  name         text        not null check (length(name) <= 200),
  restricted   boolean     not null,
  at           timestamptz not null,
  amount       int         not null check (amount >= 1),
  acknowledged timestamptz check (acknowledged >= at),
  account      uuid,
  account_name text,
  words        text check (length(words) between 1 and 1000),
  primary key (county, id),
  check ((acknowledged is null) = (account is null)),
  check ((acknowledged is null) = (account_name is null)),
  check ((acknowledged is null) = (words is null))
);
-- one that nobody answered takes in what follows from the same cause
create unique index warning_open on disputes.warning (county, cause, subject) where acknowledged is null;
create index warning_subject on disputes.warning (county, cause, subject);
create index warning_place on disputes.warning (county, place, id);
create index warning_grid on disputes.warning (county, grid, id);

-- The disputes a warning was made from. Insert-only.
create table disputes.warned (
  county  text not null,
  warning uuid not null,
  dispute uuid not null,
  at      timestamptz not null,
  primary key (county, warning, dispute),
  foreign key (county, warning) references disputes.warning (county, id),
  foreign key (county, dispute) references disputes.dispute (county, id)
);
create index warned_dispute on disputes.warned (county, dispute);

alter table disputes.warning enable row level security;
alter table disputes.warned enable row level security;
create policy sight on disputes.warning
  using ((platform.reaches(county, place) or platform.reaches(county, grid))
         and (not restricted or disputes.entrusts(county, place)));
create policy sight on disputes.warned
  using (exists (select from disputes.warning w where w.county = warned.county and w.id = warned.warning));

grant select, insert on disputes.warning, disputes.warned to liandong_app;
grant update (amount, acknowledged, account, account_name, words) on disputes.warning to liandong_app;
