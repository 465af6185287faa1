-- A gate handed to whoever decides it: a motion of a meeting, or a public notice. Insert-only; one
-- motion and one notice serve one gate, and the last of a round counts.
create table procedures.referral (
  county    text        not null,
  procedure uuid        not null,
  gate      text        not null,
  round     int         not null check (round >= 1),
  kind      text        not null check (kind in ('MOTION', 'NOTICE')),
  target    uuid        not null,
  account   uuid        not null,
  name      text        not null,
  at        timestamptz not null,
  primary key (county, kind, target),
  foreign key (county, procedure) references procedures.procedure (county, id)
);
create index on procedures.referral (county, procedure, at);

alter table procedures.referral enable row level security;
create policy sight on procedures.referral
  using (exists (select from procedures.procedure p where p.county = referral.county and p.id = referral.procedure));
grant select, insert on procedures.referral to liandong_app;
