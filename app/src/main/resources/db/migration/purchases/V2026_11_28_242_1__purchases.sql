create schema purchases;
grant usage on schema purchases to liandong_app;

-- Who may be commissioned. The registry of organisations will take this over.
create table purchases.provider (
  county   text        not null,
  id       uuid        not null,
  place    text        not null check (left(place, 6) = county),
  name     text        not null check (length(name) between 1 and 80),
  kind     text        not null check (kind in ('SERVICE', 'FOUNDATION', 'ASSOCIATION', 'HUB', 'COMPANY', 'INSTITUTION')),
  code     text        not null check (length(code) <= 18),
  founded  date        not null,
  accounts uuid[]      not null default '{}',
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, id),
  unique (county, name)
);
create index provider_accounts on purchases.provider using gin (accounts);

-- Proofs of what a provider is fit for, each until its day. Insert-only.
create table purchases.qualification (
  county   text        not null,
  id       uuid        not null,
  provider uuid        not null,
  name     text        not null check (length(name) between 1 and 80),
  number   text        not null check (length(number) between 1 and 60),
  since    date        not null,
  until    date        not null check (until >= since),
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, id),
  foreign key (county, provider) references purchases.provider (county, id)
);
create index qualification_provider on purchases.qualification (county, provider, until);

-- Tax relief and subsidies a provider has. Insert-only.
create table purchases.benefit (
  county   text        not null,
  id       uuid        not null,
  provider uuid        not null,
  kind     text        not null check (kind in ('TAX_RELIEF', 'SUBSIDY', 'REWARD')),
  year     int         not null check (year between 2000 and 2200),
  amount   bigint      not null check (amount > 0),
  basis    text        not null check (length(basis) between 1 and 200),
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, id),
  foreign key (county, provider) references purchases.provider (county, id)
);
create index benefit_provider on purchases.benefit (county, provider, year);

-- A purchase, from its plan to its acceptance. "accounts" are those of the providers that take part.
create table purchases.purchase (
  county     text        not null,
  id         uuid        not null,
  place      text        not null check (left(place, 6) = county and length(place) <= 12),
  buyer      text        not null check (length(buyer) between 1 and 60),
  name       text        not null check (length(name) between 1 and 80),
  words      text        not null check (length(words) between 1 and 2000),
  catalogue  uuid,
  item       text        not null,
  field      text        not null,
  year       int         not null check (year between 2000 and 2200),
  method     text        not null,
  beside     text        not null default '',
  compete    boolean     not null,
  reason     text        not null default '' check (length(reason) <= 1000),
  amount     bigint      not null check (amount > 0),
  recurrent  boolean     not null,
  above      uuid,
  account    uuid        not null,
  author     text        not null,
  accounts   uuid[]      not null default '{}',
  once       uuid        not null,
  opened     timestamptz not null,
  book       uuid,
  line       uuid,
  announced  date,
  provider   uuid,
  price      bigint      check (price > 0 and price <= amount),
  number     text        check (length(number) between 1 and 60),
  starts     date,
  ends       date        check (ends >= starts),
  commitment uuid,
  stage      text        not null check (stage in ('PLANNED', 'BUDGETED', 'ANNOUNCED', 'SELECTED', 'CONTRACTED', 'ACCEPTED', 'WITHDRAWN')),
  since      timestamptz not null,
  version    int         not null check (version >= 1),
  primary key (county, id),
  unique (county, account, once),
  foreign key (county, above) references purchases.purchase (county, id),
  foreign key (county, provider) references purchases.provider (county, id),
  check ((book is null) = (line is null)),
  check (compete or reason <> ''),
  -- no link of the chain is missing
  check (stage in ('PLANNED', 'WITHDRAWN') or line is not null),
  check (stage in ('PLANNED', 'BUDGETED', 'WITHDRAWN') or announced is not null),
  check (stage not in ('SELECTED', 'CONTRACTED', 'ACCEPTED') or (provider is not null and price is not null)),
  check (stage not in ('CONTRACTED', 'ACCEPTED')
         or (number is not null and starts is not null and ends is not null and commitment is not null))
);
create index purchase_place on purchases.purchase (county, place, id);
create index purchase_above on purchases.purchase (county, above) where above is not null;
create index purchase_provider on purchases.purchase (county, provider, id) where provider is not null;
create index purchase_accounts on purchases.purchase using gin (accounts);
create index purchase_year on purchases.purchase (county, year, id);

-- What happened, in order; everybody reads it once the purchase is announced. Insert-only.
create table purchases.fact (
  county   text        not null,
  purchase uuid        not null,
  nr       int         not null check (nr >= 1),
  kind     text        not null,
  at       timestamptz not null,
  account  uuid        not null,
  name     text        not null,
  words    text        not null check (length(words) <= 2000),
  amount   bigint,
  primary key (county, purchase, nr),
  foreign key (county, purchase) references purchases.purchase (county, id)
);

-- What providers offered. Insert-only.
create table purchases.offer (
  county   text        not null,
  purchase uuid        not null,
  nr       int         not null check (nr >= 1),
  provider uuid        not null,
  price    bigint      not null check (price > 0),
  words    text        not null check (length(words) <= 1000),
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, purchase, nr),
  unique (county, purchase, provider),
  foreign key (county, purchase) references purchases.purchase (county, id),
  foreign key (county, provider) references purchases.provider (county, id)
);

-- Finance reports a contract owes, each with its day; the hold on the promise lifts when it is in.
create table purchases.report (
  county   text not null,
  purchase uuid not null,
  nr       int  not null check (nr >= 1),
  opens    date not null,
  closes   date not null check (closes >= opens),
  due      date not null check (due > closes),
  hold     uuid not null,
  filed    timestamptz,
  account  uuid,
  name     text,
  income   bigint check (income >= 0),
  spent    bigint check (spent >= 0),
  words    text   check (length(words) <= 1000),
  checked  timestamptz,
  sound    boolean,
  finding  text   check (length(finding) <= 1000),
  primary key (county, purchase, nr),
  foreign key (county, purchase) references purchases.purchase (county, id),
  check ((filed is null) = (spent is null) and (filed is null) = (income is null)),
  check ((checked is null) = (sound is null)),
  check (checked is null or filed is not null)
);
create index report_due on purchases.report (county, due) where filed is null;

-- Households a purchase serves and who pays for them. Insert-only; never public.
create table purchases.household (
  county   text        not null,
  purchase uuid        not null,
  nr       int         not null check (nr >= 1),
  name     text        not null check (length(name) between 1 and 60),
  kind     text        not null check (kind in ('ELDERLY', 'LONE', 'DISABLED', 'OTHER')),
  poor     boolean     not null,
  price    bigint      not null check (price > 0),
  fiscal   bigint      not null check (fiscal >= 0),
  lottery  bigint      not null check (lottery >= 0),
  own      bigint      not null check (own >= 0),
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, purchase, nr),
  foreign key (county, purchase) references purchases.purchase (county, id),
  check (fiscal + lottery + own = price),
  -- 全额购买: who is entitled pays nothing
  check (not (poor and kind <> 'OTHER') or own = 0)
);

-- Tasks of offices, and whether they can be handed to society (能转则转).
create table purchases.office_task (
  county   text        not null,
  id       uuid        not null,
  place    text        not null check (left(place, 6) = county and length(place) <= 12),
  office   text        not null check (length(office) between 1 and 60),
  name     text        not null check (length(name) between 1 and 100),
  state    text        not null check (state in ('OPEN', 'KEEP', 'TRANSFERABLE', 'TRANSFERRED')),
  why      text        not null default '' check (length(why) <= 300),
  purchase uuid,
  at       timestamptz not null,
  account  uuid        not null,
  primary key (county, id),
  unique (county, place, office, name),
  foreign key (county, purchase) references purchases.purchase (county, id),
  check (state <> 'KEEP' or why <> ''),
  check ((state = 'TRANSFERRED') = (purchase is not null))
);
create index office_task_place on purchases.office_task (county, place, id);

-- Support and rewards organisations asked for (支持和奖励机制), and what was given.
create table purchases.support (
  county   text        not null,
  id       uuid        not null,
  place    text        not null check (left(place, 6) = county and length(place) <= 12),
  provider uuid        not null,
  year     int         not null check (year between 2000 and 2200),
  field    text        not null,
  words    text        not null check (length(words) between 1 and 1000),
  asked    bigint      not null check (asked > 0),
  state    text        not null check (state in ('ASKED', 'AWARDED', 'DECLINED')),
  awarded  bigint      check (awarded > 0 and awarded <= asked),
  reason   text        not null default '' check (length(reason) <= 500),
  at       timestamptz not null,
  account  uuid        not null,
  once     uuid        not null,
  decided  timestamptz,
  primary key (county, id),
  unique (county, account, once),
  foreign key (county, provider) references purchases.provider (county, id),
  check ((state = 'AWARDED') = (awarded is not null)),
  check (state <> 'DECLINED' or reason <> '')
);
create index support_place on purchases.support (county, place, id);

-- What residents said they need. The register of needs will take this over. Nobody's name is in it.
create table purchases.need (
  county  text        not null,
  id      uuid        not null,
  place   text        not null check (left(place, 6) = county and length(place) <= 12),
  words   text        not null check (length(words) between 1 and 200),
  source  text        not null check (length(source) between 1 and 80),
  at      timestamptz not null,
  account uuid        not null,
  primary key (county, id),
  unique (county, place, words)
);
create index need_place on purchases.need (county, place, id);

alter table purchases.purchase enable row level security;
alter table purchases.fact enable row level security;
alter table purchases.offer enable row level security;
alter table purchases.report enable row level security;
alter table purchases.household enable row level security;
alter table purchases.office_task enable row level security;
alter table purchases.support enable row level security;
create policy sight on purchases.purchase
  using (platform.reaches(county, place) or platform.own(account)
         or exists (select from unnest(accounts) a where platform.own(a)));
create policy sight on purchases.fact using (exists (select from purchases.purchase p where p.county = fact.county and p.id = fact.purchase));
create policy sight on purchases.offer using (exists (select from purchases.purchase p where p.county = offer.county and p.id = offer.purchase));
create policy sight on purchases.report using (exists (select from purchases.purchase p where p.county = report.county and p.id = report.purchase));
create policy sight on purchases.household
  using (exists (select from purchases.purchase p where p.county = household.county and p.id = household.purchase
                 and platform.reaches(p.county, p.place)));
create policy sight on purchases.office_task using (platform.reaches(county, place));
create policy sight on purchases.support using (platform.reaches(county, place) or platform.own(account));

grant select, insert on all tables in schema purchases to liandong_app;
grant update (accounts) on purchases.provider to liandong_app;
grant update (accounts, book, line, announced, provider, price, number, starts, ends, commitment, stage, since, version) on purchases.purchase to liandong_app;
grant update (filed, account, name, income, spent, words, checked, sound, finding) on purchases.report to liandong_app;
grant update (state, why, purchase) on purchases.office_task to liandong_app;
grant update (state, awarded, reason, decided) on purchases.support to liandong_app;

-- What everybody may read: announced purchases, without anybody's name. Views run as their owner.
create view purchases.open as
select county, id, place, buyer, name, words, item, field, year, method, beside, compete, reason, amount, recurrent,
       above, announced, provider, price, number, starts, ends, stage, since, opened
from purchases.purchase
where announced is not null;
create view purchases.open_fact as
select f.county, f.purchase, f.nr, f.kind, f.at, f.words, f.amount
from purchases.fact f join purchases.purchase p on p.county = f.county and p.id = f.purchase
where p.announced is not null;
create view purchases.open_offer as
select o.county, o.purchase, o.nr, o.provider, o.price
from purchases.offer o join purchases.purchase p on p.county = o.county and p.id = o.purchase
where p.stage in ('SELECTED', 'CONTRACTED', 'ACCEPTED');
create view purchases.open_report as
select r.county, r.purchase, r.nr, r.opens, r.closes, r.due, r.filed, r.income, r.spent, r.sound
from purchases.report r join purchases.purchase p on p.county = r.county and p.id = r.purchase
where p.announced is not null;
create view purchases.open_award as
select s.county, s.id, s.place, s.provider, s.year, s.field, s.asked, s.awarded, s.decided
from purchases.support s where s.state = 'AWARDED';
grant select on purchases.open, purchases.open_fact, purchases.open_offer, purchases.open_report, purchases.open_award to liandong_app;
