-- Nothing is paid out of a promise from a day on, until what was missing is there.
create table ledger.hold (
  county     text        not null,
  id         uuid        not null,
  book       uuid        not null,
  commitment uuid        not null,
  words      text        not null check (length(words) between 1 and 200),
  since      date        not null,
  at         timestamptz not null,
  account    uuid        not null,
  name       text        not null,
  lifted_at  timestamptz,
  lifted_by  uuid,
  primary key (county, id),
  foreign key (county, book) references ledger.book (county, id),
  foreign key (county, commitment) references ledger.commitment (county, id),
  check ((lifted_at is null) = (lifted_by is null))
);
create index hold_commitment on ledger.hold (county, commitment, since) where lifted_at is null;
alter table ledger.hold enable row level security;
create policy sight on ledger.hold using (exists (select from ledger.book b where b.county = hold.county and b.id = hold.book));
grant select, insert on ledger.hold to liandong_app;
grant update (lifted_at, lifted_by) on ledger.hold to liandong_app;
