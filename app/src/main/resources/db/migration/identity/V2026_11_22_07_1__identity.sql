-- Accounts, how they sign in, and the appointments that are their hats.
create schema identity;
grant usage on schema identity to liandong_app;

-- Named posts (ACT-05, ACT-22..26): which position they give, at which level, in which field, what they require.
create table identity.post (
  key           text    primary key check (key ~ '^[a-z][a-z-]*$'),
  ordinal       int     not null,
  position      text    not null,
  levels        text[]  not null check (levels <@ array['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'STREET', 'COMMITTEE', 'BELOW']),
  line          text    not null,
  field         text    not null check (field in ('COMMUNITY', 'WELFARE', 'SOCIAL_SECURITY', 'GOVERNMENT', 'SUPERVISION')),
  certificate   text,
  two_committee boolean not null,
  source        text    not null
);
grant select on identity.post to liandong_app;
insert into identity.post values
  ('resident', 1, 'RESIDENT', '{COMMITTEE,BELOW}', 'GENERAL', 'COMMUNITY', null, false, '003:66'),
  ('committee-secretary', 2, 'COMMUNITY_WORKER', '{COMMITTEE}', 'GENERAL', 'COMMUNITY', null, true, '003:45'),
  ('committee-director', 3, 'COMMUNITY_WORKER', '{COMMITTEE}', 'GENERAL', 'COMMUNITY', null, true, '003:45'),
  ('committee-member', 4, 'COMMUNITY_WORKER', '{COMMITTEE}', 'GENERAL', 'COMMUNITY', null, true, '003:45'),
  ('community-worker', 5, 'COMMUNITY_WORKER', '{COMMITTEE}', 'GENERAL', 'COMMUNITY', null, false, '003:147'),
  ('welfare-post', 6, 'COMMUNITY_WORKER', '{COMMITTEE}', 'SOCIAL_WORK', 'WELFARE', 'assistant-social-worker', false, '003:147'),
  ('social-security-post', 7, 'COMMUNITY_WORKER', '{COMMITTEE}', 'SOCIAL_WORK', 'SOCIAL_SECURITY', 'assistant-social-worker', false, '003:147'),
  ('part-time-member', 8, 'ORGANISATION_STAFF', '{COMMITTEE}', 'GENERAL', 'COMMUNITY', null, false, '003:107'),
  ('grid-owner', 9, 'GRID_OWNER', '{BELOW}', 'GENERAL', 'COMMUNITY', null, false, '003:45'),
  ('grid-member', 10, 'GRID_MEMBER', '{BELOW}', 'GENERAL', 'COMMUNITY', null, false, '003:45'),
  ('station-director', 11, 'STATION_DIRECTOR', '{BELOW,COMMITTEE}', 'GENERAL', 'COMMUNITY', null, false, '001:3'),
  ('party-delegate', 12, 'SUPERVISOR', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'SUPERVISION', null, false, '003:107'),
  ('congress-deputy', 13, 'SUPERVISOR', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'SUPERVISION', null, false, '003:107'),
  ('cppcc-member', 14, 'SUPERVISOR', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'SUPERVISION', null, false, '003:107'),
  ('affairs-supervisor', 15, 'SUPERVISOR', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'SUPERVISION', null, false, '003:107'),
  ('outside-expert', 16, 'SUPERVISOR', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'SUPERVISION', null, false, '001:4'),
  ('organisation-staff', 17, 'ORGANISATION_STAFF', '{COMMITTEE,STREET,COUNTY}', 'GENERAL', 'WELFARE', null, false, '000:16'),
  ('institution-staff', 18, 'ORGANISATION_STAFF', '{STREET,COUNTY,CITY}', 'GENERAL', 'WELFARE', null, false, '000:16'),
  ('street-affairs', 19, 'STREET_OFFICER', '{STREET}', 'GENERAL', 'GOVERNMENT', null, false, '003:41'),
  ('street-social-work', 20, 'STREET_OFFICER', '{STREET}', 'SOCIAL_WORK', 'WELFARE', 'social-worker', false, '003:147'),
  ('county-affairs', 21, 'COUNTY_OFFICER', '{COUNTY}', 'GENERAL', 'GOVERNMENT', null, false, '002:29'),
  ('county-community', 22, 'COUNTY_OFFICER', '{COUNTY}', 'COMMUNITY_BUILDING', 'GOVERNMENT', null, false, '002:29'),
  ('county-organisation', 23, 'COUNTY_OFFICER', '{COUNTY}', 'SOCIAL_ORGANISATION', 'GOVERNMENT', null, false, '002:29'),
  ('county-social-work', 24, 'COUNTY_OFFICER', '{COUNTY}', 'SOCIAL_WORK', 'GOVERNMENT', null, false, '002:29'),
  ('county-finance', 25, 'COUNTY_OFFICER', '{COUNTY}', 'FINANCE', 'GOVERNMENT', null, false, '002:29'),
  ('city-affairs', 26, 'CITY_OFFICER', '{CITY}', 'GENERAL', 'GOVERNMENT', null, false, '002:29'),
  ('city-community', 27, 'CITY_OFFICER', '{CITY}', 'COMMUNITY_BUILDING', 'GOVERNMENT', null, false, '002:29'),
  ('city-organisation', 28, 'CITY_OFFICER', '{CITY}', 'SOCIAL_ORGANISATION', 'GOVERNMENT', null, false, '002:29'),
  ('city-social-work', 29, 'CITY_OFFICER', '{CITY}', 'SOCIAL_WORK', 'GOVERNMENT', null, false, '002:29'),
  ('city-finance', 30, 'CITY_OFFICER', '{CITY}', 'FINANCE', 'GOVERNMENT', null, false, '002:29'),
  ('province-affairs', 31, 'PROVINCE_OFFICER', '{PROVINCE}', 'GENERAL', 'GOVERNMENT', null, false, '002:29'),
  ('province-community', 32, 'PROVINCE_OFFICER', '{PROVINCE}', 'COMMUNITY_BUILDING', 'GOVERNMENT', null, false, '002:29'),
  ('province-organisation', 33, 'PROVINCE_OFFICER', '{PROVINCE}', 'SOCIAL_ORGANISATION', 'GOVERNMENT', null, false, '002:29'),
  ('province-social-work', 34, 'PROVINCE_OFFICER', '{PROVINCE}', 'SOCIAL_WORK', 'GOVERNMENT', null, false, '002:29'),
  ('province-finance', 35, 'PROVINCE_OFFICER', '{PROVINCE}', 'FINANCE', 'GOVERNMENT', null, false, '002:29'),
  ('administrator', 36, 'ADMINISTRATOR', '{NATION,PROVINCE,CITY,COUNTY,STREET}', 'GENERAL', 'GOVERNMENT', null, false, '002:29');

-- One sign-in. It belongs to no county; its place is where it was opened and is looked after.
create table identity.account (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 60),
  county     text        not null,
  place      text        not null,
  opened_at  timestamptz not null,
  opened_by  uuid        not null,
  blocked_at timestamptz
);
create index on identity.account (place, id);
create index on identity.account using gin (name gin_trgm_ops);

-- What an account proves itself with. Only the sign-in itself and the account reach these rows.
create table identity.credential (
  account     uuid        primary key references identity.account,
  sign_in     text        unique check (sign_in = lower(sign_in) and sign_in !~ '^[0-9]+$' and length(sign_in) between 2 and 40),
  password    text,
  password_at timestamptz,
  renew       boolean     not null
);
alter table identity.credential enable row level security;
create policy reach on identity.credential
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert, update on identity.credential to liandong_app;

create table identity.passkey (
  id              text        primary key,
  account         uuid        not null references identity.account,
  public_key      bytea       not null,
  uses            bigint      not null,
  verified        boolean     not null,
  backup_eligible boolean     not null,
  backed_up       boolean     not null,
  transports      text        not null,
  attestation     bytea,
  client_data     bytea,
  label           text        not null check (length(label) between 1 and 60),
  created_at      timestamptz not null,
  used_at         timestamptz not null
);
create index on identity.passkey (account);
alter table identity.passkey enable row level security;
create policy reach on identity.passkey
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert, update, delete on identity.passkey to liandong_app;

-- Failed attempts by sign-in name and by address, shared by all nodes. Subjects are digests.
create table identity.throttle (
  subject  text        primary key,
  failures int         not null,
  since    timestamptz not null,
  until    timestamptz
);
grant select, insert, update, delete on identity.throttle to liandong_app;

-- One-time codes that staff hand to a person who stands before them.
create table identity.reset_code (
  id         uuid        primary key,
  account    uuid        not null references identity.account,
  digest     text        not null,
  made_at    timestamptz not null,
  made_by    uuid        not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index on identity.reset_code (account);
alter table identity.reset_code enable row level security;
create policy reach on identity.reset_code
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert, update on identity.reset_code to liandong_app;

-- Position x place x line for a term. Insert-only; above a county the county is 000000.
create table identity.appointment (
  county      text        not null,
  id          uuid        not null,
  account     uuid        not null references identity.account,
  position    text        not null,
  place       text        not null,
  line        text        not null,
  post        text        not null references identity.post,
  portfolio   text,
  unit        text,
  certificate text,
  document    text,
  since       date        not null,
  until       date,
  at          timestamptz not null,
  by_account  uuid        not null,
  by_hat      uuid        not null,
  primary key (county, id),
  check (until is null or until >= since),
  check (county = case when length(place) < 6 then '000000' else left(place, 6) end)
);
create index on identity.appointment (account);
create index on identity.appointment (place, id);
alter table identity.appointment enable row level security;
create policy reach on identity.appointment
  using (platform.reaches(county, place) or platform.own(account));
grant select, insert on identity.appointment to liandong_app;

-- The first day without the hat.
create table identity.appointment_end (
  county      text        not null,
  appointment uuid        not null,
  account     uuid        not null,
  place       text        not null,
  since       date        not null,
  reason      text        not null,
  at          timestamptz not null,
  by_account  uuid        not null,
  by_hat      uuid        not null,
  primary key (county, appointment),
  foreign key (county, appointment) references identity.appointment
);
alter table identity.appointment_end enable row level security;
create policy reach on identity.appointment_end
  using (platform.reaches(county, place) or platform.own(account));
grant select, insert on identity.appointment_end to liandong_app;

-- An account is seen where it was opened and wherever it holds an appointment.
alter table identity.account enable row level security;
create policy reach on identity.account
  using (platform.reaches(county, place) or platform.own(id)
         or exists (select from identity.appointment a where a.account = account.id));
grant select, insert, update on identity.account to liandong_app;

-- The hat worn last.
create table identity.last_hat (
  account     uuid primary key references identity.account,
  appointment uuid not null
);
alter table identity.last_hat enable row level security;
create policy reach on identity.last_hat
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert, update on identity.last_hat to liandong_app;

-- Who may act for whom (SUPL-22). Insert-only; withdrawal is a row of its own.
create table identity.authorisation (
  county     text        not null,
  id         uuid        not null,
  resident   uuid        not null references identity.account,
  helper     uuid        not null references identity.account,
  place      text        not null,
  way        text        not null check (way in ('PAPER', 'SPOKEN', 'ONLINE')),
  scope      text        not null check (scope in ('ACT', 'LOOK')),
  scan       text,
  since      date        not null,
  until      date        not null,
  at         timestamptz not null,
  by_account uuid        not null,
  by_hat     uuid        not null,
  primary key (county, id),
  check (resident <> helper),
  check (until >= since),
  check (starts_with(place, county))
);
create index on identity.authorisation (resident);
create index on identity.authorisation (helper);
alter table identity.authorisation enable row level security;
create policy reach on identity.authorisation
  using (platform.reaches(county, place) or platform.own(resident) or platform.own(helper));
grant select, insert on identity.authorisation to liandong_app;

create table identity.authorisation_end (
  county        text        not null,
  authorisation uuid        not null,
  resident      uuid        not null,
  helper        uuid        not null,
  place         text        not null,
  at            timestamptz not null,
  by_account    uuid        not null,
  primary key (county, authorisation),
  foreign key (county, authorisation) references identity.authorisation
);
alter table identity.authorisation_end enable row level security;
create policy reach on identity.authorisation_end
  using (platform.reaches(county, place) or platform.own(resident) or platform.own(helper));
grant select, insert on identity.authorisation_end to liandong_app;
