-- Persons as a county knows them. Identity numbers and phones are sealed; their digests find them again.
create schema people;
grant usage on schema people to liandong_app;

-- Which keys have been in use: a node that holds other ones must not start.
create table people.key_version (
  version     int         primary key,
  fingerprint text        not null,
  used_since  timestamptz not null
);
grant select, insert on people.key_version to liandong_app;

-- Kinds of residents that services and reports name (definitions, no county).
create table people.category (
  key     text primary key check (key ~ '^[a-z][a-z-]*$'),
  ordinal int  not null,
  source  text not null
);
grant select on people.category to liandong_app;
insert into people.category values
  ('party-member',    1, '003:107'),
  ('elderly',         2, '003:66'),
  ('living-alone',    3, '003:66'),
  ('minor',           4, '001:4'),
  ('left-behind',     5, '002:18'),
  ('disabled',        6, '002:18'),
  ('low-income',      7, '002:18'),
  ('extreme-poverty', 8, '002:18'),
  ('veteran',         9, '003:45'),
  ('new-resident',   10, '003:45'),
  ('volunteer',      11, '001:4'),
  ('social-worker',  12, '002:29');

create table people.person (
  county        text        not null,
  id            uuid        not null,
  place         text        not null,
  account       uuid        not null,
  name          text        not null check (length(name) between 1 and 60),
  phone         bytea,
  phone_digest  bytea,
  number        bytea,
  number_digest bytea,
  key_version   int         not null references people.key_version,
  birth_year    int         check (birth_year between 1880 and 2100),
  registered_at timestamptz not null,
  primary key (county, id),
  unique (county, number_digest),
  check (starts_with(place, county)),
  check ((phone is null) = (phone_digest is null)),
  check ((number is null) = (number_digest is null))
);
-- One account has one registration in a county; people without an account carry the nil account.
create unique index on people.person (county, account) where account <> '00000000-0000-0000-0000-000000000000';
create index on people.person (account);
create index on people.person (phone_digest);
create index on people.person (number_digest);
create index on people.person (place, id);
create index on people.person using gin (name gin_trgm_ops);
create index on people.person (key_version);
alter table people.person enable row level security;
create policy reach on people.person
  using (platform.reaches(county, place) or platform.own(account));
grant select, insert, update on people.person to liandong_app;

create table people.person_category (
  county   text        not null,
  person   uuid        not null,
  category text        not null references people.category,
  marked_at timestamptz not null,
  primary key (county, person, category),
  foreign key (county, person) references people.person
);
alter table people.person_category enable row level security;
create policy reach on people.person_category
  using (exists (select from people.person p where p.county = person_category.county and p.id = person));
grant select, insert, delete on people.person_category to liandong_app;

-- Who lives in which household of territory. Moving out closes the row by an end row.
create table people.household_member (
  county    text not null,
  household uuid not null,
  person    uuid not null,
  since     date not null,
  head      boolean not null,
  primary key (county, household, person, since),
  foreign key (county, person) references people.person
);
create index on people.household_member (county, person);
alter table people.household_member enable row level security;
create policy reach on people.household_member
  using (exists (select from people.person p where p.county = household_member.county and p.id = person));
grant select, insert on people.household_member to liandong_app;

create table people.household_leave (
  county    text not null,
  household uuid not null,
  person    uuid not null,
  since     date not null,
  left_on   date not null check (left_on >= since),
  primary key (county, household, person, since),
  foreign key (county, household, person, since) references people.household_member
);
alter table people.household_leave enable row level security;
create policy reach on people.household_leave
  using (exists (select from people.person p where p.county = household_leave.county and p.id = person));
grant select, insert on people.household_leave to liandong_app;

-- What a person agreed to, and when that was taken back. Both are facts: insert-only.
create table people.consent (
  county   text        not null,
  id       uuid        not null,
  person   uuid        not null,
  purpose  text        not null check (purpose in ('TERMS', 'PRIVACY', 'IDENTITY_NUMBER', 'CONTACT', 'RESEARCH')),
  way      text        not null check (way in ('ONLINE', 'PAPER', 'SPOKEN')),
  given_at timestamptz not null,
  account  uuid        not null,
  primary key (county, id),
  foreign key (county, person) references people.person
);
create index on people.consent (county, person);
alter table people.consent enable row level security;
create policy reach on people.consent
  using (exists (select from people.person p where p.county = consent.county and p.id = person));
grant select, insert on people.consent to liandong_app;

create table people.consent_withdrawal (
  county       text        not null,
  consent      uuid        not null,
  way          text        not null check (way in ('ONLINE', 'PAPER', 'SPOKEN')),
  withdrawn_at timestamptz not null,
  account      uuid        not null,
  primary key (county, consent),
  foreign key (county, consent) references people.consent
);
alter table people.consent_withdrawal enable row level security;
create policy reach on people.consent_withdrawal
  using (exists (select from people.consent c where c.county = consent_withdrawal.county and c.id = consent));
grant select, insert on people.consent_withdrawal to liandong_app;
