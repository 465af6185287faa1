create schema ledger;
grant usage on schema ledger to liandong_app;

-- A book: a fund where the unit is money. Its head (number, hash, day and rest of the last posting)
-- is locked by every posting, so that a book is written one posting at a time.
create table ledger.book (
  county       text        not null check (county ~ '^\d{6}$'),
  id           uuid        not null,
  place        text        not null check (left(place, 6) = county),
  name         text        not null check (length(name) between 1 and 80),
  unit         text        not null check (unit in ('MONEY', 'HOURS', 'POINTS', 'GOODS')),
  purpose      text        not null check (length(purpose) <= 500),
  earmark      text        not null check (length(earmark) <= 40),
  opened_at    timestamptz not null,
  opened_by    uuid        not null,
  once         uuid        not null,
  published_at timestamptz,
  nr           bigint      not null default 0 check (nr >= 0),
  hash         bytea       not null check (length(hash) = 32),
  day          date        not null,
  rest         bigint      not null default 0 check (rest >= 0),
  primary key (county, id),
  unique (county, place, name),
  unique (county, opened_by, once)
);

-- What money is spent for across books, as a project of a social work organisation (PUR-16).
create table ledger.project (
  county       text not null,
  id           uuid not null,
  place        text not null check (left(place, 6) = county),
  code         text not null check (length(code) between 1 and 40),
  name         text not null check (length(name) between 1 and 80),
  organisation text not null check (length(organisation) <= 80),
  primary key (county, id),
  unique (county, code)
);

-- What a book grants to. Year 0 does not end (a volunteer's account of points).
create table ledger.budget_line (
  county  text not null,
  id      uuid not null,
  book    uuid not null,
  year    int  not null check (year = 0 or year between 2000 and 2200),
  code    text not null check (length(code) between 1 and 40),
  name    text not null check (length(name) between 1 and 80),
  project uuid,
  earmark text not null check (length(earmark) <= 40),
  primary key (county, id),
  unique (county, book, year, code),
  unique (county, book, id, earmark),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, project) references ledger.project (county, id)
);

-- Where amounts stand. Only what came from outside is negative: nothing is spent that is not there.
create table ledger.account (
  county  text   not null,
  id      uuid   not null,
  book    uuid   not null,
  role    text   not null check (role in ('ORIGIN', 'FREE', 'GRANTED', 'RESERVED', 'SPENT')),
  source  text   not null check (source in ('FISCAL_PROVINCE', 'FISCAL_CITY', 'FISCAL_DISTRICT', 'FISCAL_STREET', 'MATCHED', 'LOTTERY', 'SOCIAL', 'OWN')),
  earmark text   not null,
  line    uuid,
  claim   uuid,
  balance bigint not null check (case role when 'ORIGIN' then balance <= 0 else balance >= 0 end),
  primary key (county, id),
  unique nulls not distinct (county, book, role, source, earmark, line, claim),
  unique (county, book, source, earmark, id),
  check ((line is null) = (role in ('ORIGIN', 'FREE'))),
  check ((claim is null) = (role <> 'RESERVED')),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, book, line, earmark) references ledger.budget_line (county, book, id, earmark)
);
create index account_line on ledger.account (county, line, role) where line is not null;
create index account_claim on ledger.account (county, claim) where claim is not null;
create index account_held on ledger.account (county, book, role) where claim is null or balance > 0;

-- One act on a book. The hash binds it to all before it.
create table ledger.posting (
  county   text        not null,
  book     uuid        not null,
  nr       bigint      not null check (nr >= 1),
  kind     text        not null check (kind in ('RECEIPT', 'GRANT', 'MOVE', 'COMMITMENT', 'RELEASE', 'HOLD', 'PAYMENT', 'RETURN', 'CORRECTION', 'CLOSING')),
  day      date        not null,
  at       timestamptz not null,
  account  uuid        not null,
  name     text        not null,
  position text        not null,
  hat      uuid        not null,
  words    text        not null check (length(words) <= 500),
  claim    uuid,
  reverses bigint,
  once     uuid        not null,
  amount   bigint      not null check (amount > 0),
  hash     bytea       not null check (length(hash) = 32),
  primary key (county, book, nr),
  unique (county, book, reverses),
  unique (county, book, account, once, kind),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, book, reverses) references ledger.posting (county, book, nr)
);
create index posting_claim on ledger.posting (county, claim, nr) where claim is not null;

-- One movement from an account to another. A row takes as much as it gives, so a book balances by
-- the form of its rows; both accounts are of one source and one purpose by their keys, so a fen
-- never loses either. The rests are those after it: what a statement shows.
create table ledger.movement (
  county            text   not null,
  book              uuid   not null,
  nr                bigint not null,
  item              int    not null check (item >= 1),
  day               date   not null,
  kind              text   not null,
  source            text   not null,
  earmark           text   not null,
  from_account      uuid   not null,
  to_account        uuid   not null check (to_account <> from_account),
  from_role         text   not null,
  to_role           text   not null,
  from_line         uuid,
  to_line           uuid,
  from_project      uuid,
  to_project        uuid,
  amount            bigint not null check (amount between 1 and 1000000000000000),
  from_balance      bigint not null,
  to_balance        bigint not null,
  book_rest         bigint not null check (book_rest >= 0),
  source_rest       bigint not null check (source_rest >= 0),
  from_line_rest    bigint check (from_line_rest >= 0),
  to_line_rest      bigint check (to_line_rest >= 0),
  from_project_rest bigint check (from_project_rest >= 0),
  to_project_rest   bigint check (to_project_rest >= 0),
  primary key (county, book, nr, item),
  foreign key (county, book, nr) references ledger.posting (county, book, nr),
  foreign key (county, book, source, earmark, from_account) references ledger.account (county, book, source, earmark, id),
  foreign key (county, book, source, earmark, to_account) references ledger.account (county, book, source, earmark, id)
);
create index movement_day on ledger.movement (county, book, day, nr, item);
create index movement_source on ledger.movement (county, book, source, day, nr, item);
create index movement_from_line on ledger.movement (county, book, from_line, day, nr, item) where from_line is not null;
create index movement_to_line on ledger.movement (county, book, to_line, day, nr, item) where to_line is not null;
create index movement_from_project on ledger.movement (county, book, from_project, day, nr, item) where from_project is not null;
create index movement_to_project on ledger.movement (county, book, to_project, day, nr, item) where to_project is not null;
-- what came in and went out, without what moved inside
create index movement_outside on ledger.movement (county, book, day, nr, item) where from_role in ('ORIGIN', 'SPENT') or to_role in ('ORIGIN', 'SPENT');

-- What is left in a part of a book: a source, a line, a project.
create table ledger.standing (
  county text   not null,
  book   uuid   not null,
  scope  text   not null,
  rest   bigint not null check (rest >= 0),
  primary key (county, book, scope),
  foreign key (county, book) references ledger.book (county, id)
);

-- Money promised to a partner, not yet asked for.
create table ledger.commitment (
  county  text        not null,
  id      uuid        not null,
  book    uuid        not null,
  line    uuid        not null,
  amount  bigint      not null check (amount > 0),
  partner text        not null check (length(partner) between 1 and 80),
  words   text        not null check (length(words) <= 500),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  once    uuid        not null,
  primary key (county, id),
  unique (county, book, account, once),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, line) references ledger.budget_line (county, id)
);
create index on ledger.commitment (county, book, id);
create index on ledger.commitment (county, line, id);

-- A payment: entered by one, approved by another. Only its stage moves.
create table ledger.payment (
  county       text        not null,
  id           uuid        not null,
  book         uuid        not null,
  line         uuid        not null,
  commitment   uuid,
  amount       bigint      not null check (amount > 0),
  payee        text        not null check (length(payee) between 1 and 80),
  person       boolean     not null,
  words        text        not null check (length(words) between 1 and 500),
  voucher      text        not null check (length(voucher) between 1 and 60),
  voucher_day  date        not null,
  entered_at   timestamptz not null,
  entered_by   uuid        not null,
  entered_hat  uuid        not null,
  entered_name text        not null,
  stage        text        not null check (stage in ('ENTERED', 'PAID', 'RETURNED', 'WITHDRAWN', 'CORRECTED')),
  version      int         not null check (version >= 1),
  decided_at   timestamptz,
  decided_by   uuid,
  decided_hat  uuid,
  decided_name text,
  reason       text        not null check (length(reason) <= 500),
  posting      bigint,
  once         uuid        not null,
  primary key (county, id),
  unique (county, book, entered_by, once),
  check ((stage = 'ENTERED') = (decided_by is null)),
  -- four eyes
  check (stage not in ('PAID', 'RETURNED') or decided_by <> entered_by),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, line) references ledger.budget_line (county, id),
  foreign key (county, commitment) references ledger.commitment (county, id)
);
create index on ledger.payment (county, book, id);
create index on ledger.payment (county, line, id);
create index payment_waiting on ledger.payment (county, id) where stage = 'ENTERED';

create table ledger.voucher (
  county     text not null,
  payment    uuid not null,
  attachment uuid not null,
  primary key (county, payment, attachment),
  foreign key (county, payment) references ledger.payment (county, id)
);

-- A year of a book that takes nothing any more.
create table ledger.closing (
  county  text        not null,
  book    uuid        not null,
  year    int         not null,
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  primary key (county, book, year),
  foreign key (county, book) references ledger.book (county, id)
);

-- What anyone may read: movements of published books, without persons and without free words.
-- Written by the application beside the posting, and once for all when a book is published.
create table ledger.published (
  county text   not null,
  id     uuid   not null,
  book   uuid   not null,
  nr     bigint not null,
  item   int    not null,
  day    date   not null,
  kind   text   not null,
  source text   not null,
  line   text   not null,
  payee  text   not null,
  amount bigint not null check (amount > 0),
  rest   bigint not null check (rest >= 0),
  change bigint not null default opendata.change(),
  primary key (county, id),
  unique (county, book, nr, item)
);
create index on ledger.published (change, county, id);

alter table ledger.book enable row level security;
alter table ledger.project enable row level security;
alter table ledger.budget_line enable row level security;
alter table ledger.account enable row level security;
alter table ledger.posting enable row level security;
alter table ledger.movement enable row level security;
alter table ledger.standing enable row level security;
alter table ledger.commitment enable row level security;
alter table ledger.payment enable row level security;
alter table ledger.voucher enable row level security;
alter table ledger.closing enable row level security;
create policy sight on ledger.book using (platform.reaches(county, place));
create policy sight on ledger.project using (platform.reaches(county, place));
-- everything else follows its book
create policy sight on ledger.budget_line using (exists (select from ledger.book b where b.county = budget_line.county and b.id = budget_line.book));
create policy sight on ledger.account using (exists (select from ledger.book b where b.county = account.county and b.id = account.book));
create policy sight on ledger.posting using (exists (select from ledger.book b where b.county = posting.county and b.id = posting.book));
create policy sight on ledger.movement using (exists (select from ledger.book b where b.county = movement.county and b.id = movement.book));
create policy sight on ledger.standing using (exists (select from ledger.book b where b.county = standing.county and b.id = standing.book));
create policy sight on ledger.commitment using (exists (select from ledger.book b where b.county = commitment.county and b.id = commitment.book));
create policy sight on ledger.payment using (exists (select from ledger.book b where b.county = payment.county and b.id = payment.book));
create policy sight on ledger.voucher using (exists (select from ledger.payment p where p.county = voucher.county and p.id = voucher.payment));
create policy sight on ledger.closing using (exists (select from ledger.book b where b.county = closing.county and b.id = closing.book));

grant select, insert on all tables in schema ledger to liandong_app;
grant update (published_at, nr, hash, day, rest) on ledger.book to liandong_app;
grant update (balance) on ledger.account to liandong_app;
grant update (rest) on ledger.standing to liandong_app;
grant update (stage, version, decided_at, decided_by, decided_hat, decided_name, reason, posting) on ledger.payment to liandong_app;

-- Published funds as anybody sees them. Views run as their owner, past row level security, and
-- therefore name every column they show.
create view ledger.published_book as
select county, id, place, name, unit, purpose, earmark, published_at, day, rest
from ledger.book
where published_at is not null;

create view ledger.published_sum as
select a.county, a.book, a.role, a.source, a.line, l.year, l.code, l.name, sum(a.balance)::bigint balance
from ledger.account a
join ledger.book b on b.county = a.county and b.id = a.book
left join ledger.budget_line l on l.county = a.county and l.id = a.line
where b.published_at is not null and (a.claim is null or a.balance > 0)
group by a.county, a.book, a.role, a.source, a.line, l.year, l.code, l.name;
grant select on ledger.published_book, ledger.published_sum to liandong_app;
