create schema contracts;
grant usage on schema contracts to liandong_app;

-- The contract of a project between who pays, who carries it out and the residents' committee.
-- "accounts" are those of its project. The text never changes; another text is another contract.
create table contracts.contract (
  county       text        not null,
  id           uuid        not null,
  place        text        not null check (left(place, 6) = county and length(place) = 12),
  project      uuid        not null,
  number       text        not null check (length(number) between 1 and 60),
  title        text        not null check (length(title) between 1 and 80),
  funder       text        not null check (length(funder) between 1 and 80),
  organisation text        not null check (length(organisation) between 1 and 100),
  committee    text        not null check (length(committee) between 1 and 80),
  amount       bigint      not null check (amount > 0),
  reward       boolean     not null,
  starts       date        not null,
  ends         date        not null check (ends >= starts),
  book         uuid        not null,
  line         uuid        not null,
  text         text        not null check (length(text) between 1 and 40000),
  hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
  account      uuid        not null,
  author       text        not null,
  accounts     uuid[]      not null default '{}',
  once         uuid        not null,
  drafted      timestamptz not null,
  effective    timestamptz,
  passed       boolean,
  stage        text        not null check (stage in ('DRAFTED', 'EFFECTIVE', 'STOPPED', 'FINISHED', 'CANCELLED')),
  since        timestamptz not null,
  version      int         not null check (version >= 1),
  primary key (county, id),
  unique (county, number),
  unique (county, account, once),
  check (stage not in ('EFFECTIVE', 'STOPPED', 'FINISHED') or effective is not null)
);
-- one contract of a project holds or waits for signatures at a time
create unique index contract_project on contracts.contract (county, project) where stage <> 'CANCELLED';
create index contract_place on contracts.contract (county, place, id);
create index contract_accounts on contracts.contract using gin (accounts);

-- When how much is paid, and what for. The promise in the ledger is made as the funder signs.
create table contracts.milestone (
  county     text   not null,
  contract   uuid   not null,
  nr         int    not null check (nr >= 1),
  title      text   not null check (length(title) between 1 and 100),
  due        date   not null,
  amount     bigint not null check (amount > 0),
  commitment uuid,
  hold       uuid,
  reached    timestamptz,
  finding    text   not null default '' check (length(finding) <= 1000),
  primary key (county, contract, nr),
  foreign key (county, contract) references contracts.contract (county, id),
  check ((commitment is null) = (hold is null))
);

-- Keys people sign with: the private half is sealed by the keys of personal data, which are not in
-- the database.
create table contracts.signer_key (
  county      text        not null,
  account     uuid        not null,
  fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  public      text        not null,
  sealed      bytea       not null,
  made        timestamptz not null,
  primary key (county, account),
  unique (county, fingerprint)
);

-- Three signatures under one text, by three parties, three people and three keys. Insert-only.
create table contracts.signature (
  county      text        not null,
  contract    uuid        not null,
  party       text        not null check (party in ('FUNDER', 'ORGANISATION', 'COMMITTEE')),
  account     uuid        not null,
  name        text        not null check (length(name) between 1 and 60),
  at          timestamptz not null,
  fingerprint text        not null,
  public      text        not null,
  signature   text        not null,
  primary key (county, contract, party),
  unique (county, contract, account),
  unique (county, contract, fingerprint),
  foreign key (county, contract) references contracts.contract (county, id)
);

-- What the committee did for the project each month (主体责任). Insert-only.
create table contracts.duty (
  county   text        not null,
  contract uuid        not null,
  nr       int         not null check (nr >= 1),
  month    date        not null check (extract(day from month) = 1),
  kind     text        not null check (kind in ('GUIDE', 'COORDINATE', 'SUPERVISE')),
  words    text        not null check (length(words) between 1 and 1000),
  account  uuid        not null,
  name     text        not null,
  at       timestamptz not null,
  primary key (county, contract, nr),
  foreign key (county, contract) references contracts.contract (county, id)
);
create index duty_month on contracts.duty (county, contract, month);

create table contracts.fact (
  county   text        not null,
  contract uuid        not null,
  nr       int         not null check (nr >= 1),
  kind     text        not null,
  at       timestamptz not null,
  account  uuid        not null,
  name     text        not null,
  words    text        not null check (length(words) <= 1000),
  primary key (county, contract, nr),
  foreign key (county, contract) references contracts.contract (county, id)
);

-- Approved projects that wait for their contract, as their module told.
create table contracts.awaited (
  county  text        not null,
  project uuid        not null,
  place   text        not null check (left(place, 6) = county),
  title   text        not null,
  since   timestamptz not null,
  primary key (county, project)
);

alter table contracts.contract enable row level security;
alter table contracts.milestone enable row level security;
alter table contracts.signer_key enable row level security;
alter table contracts.signature enable row level security;
alter table contracts.duty enable row level security;
alter table contracts.fact enable row level security;
alter table contracts.awaited enable row level security;
create policy sight on contracts.contract
  using (platform.reaches(county, place) or platform.own(account)
         or exists (select from unnest(accounts) a where platform.own(a)));
create policy sight on contracts.milestone using (exists (select from contracts.contract c where c.county = milestone.county and c.id = milestone.contract));
create policy sight on contracts.signature using (exists (select from contracts.contract c where c.county = signature.county and c.id = signature.contract));
create policy sight on contracts.duty using (exists (select from contracts.contract c where c.county = duty.county and c.id = duty.contract));
create policy sight on contracts.fact using (exists (select from contracts.contract c where c.county = fact.county and c.id = fact.contract));
-- whose key it is; and the platform itself at work
create policy sight on contracts.signer_key
  using (platform.own(account) or current_setting('app.places', true) = '*');
create policy sight on contracts.awaited using (platform.reaches(county, place));

grant select, insert on all tables in schema contracts to liandong_app;
grant update (effective, passed, stage, since, version) on contracts.contract to liandong_app;
grant update (commitment, hold, reached, finding) on contracts.milestone to liandong_app;
grant update (sealed) on contracts.signer_key to liandong_app;
grant delete on contracts.awaited to liandong_app;

-- What everybody may read of contracts that held: parties, money, milestones and proofs; no person.
create view contracts.open as
select county, id, place, project, number, title, funder, organisation, committee, amount, reward, starts, ends,
       text, hash, effective, passed, stage, since
from contracts.contract where effective is not null;
create view contracts.open_milestone as
select m.county, m.contract, m.nr, m.title, m.due, m.amount, m.reached
from contracts.milestone m join contracts.contract c on c.county = m.county and c.id = m.contract
where c.effective is not null;
create view contracts.open_signature as
select s.county, s.contract, s.party, s.at, s.fingerprint
from contracts.signature s join contracts.contract c on c.county = s.county and c.id = s.contract
where c.effective is not null;
create view contracts.open_duty as
select d.county, d.contract, d.nr, d.month, d.kind, d.at
from contracts.duty d join contracts.contract c on c.county = d.county and c.id = d.contract
where c.effective is not null;
grant select on contracts.open, contracts.open_milestone, contracts.open_signature, contracts.open_duty to liandong_app;
