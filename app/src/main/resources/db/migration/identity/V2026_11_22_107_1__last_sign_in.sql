-- When and by what somebody signed in last; its own table, so that signing in changes no account.
create table identity.last_sign_in (
  account uuid        primary key references identity.account,
  at      timestamptz not null,
  way     text        not null check (way in ('password', 'passkey', 'code'))
);
alter table identity.last_sign_in enable row level security;
create policy reach on identity.last_sign_in
  using (platform.reaches('000000', '') or platform.own(account));
grant select, insert, update on identity.last_sign_in to liandong_app;

-- A part-time member comes from a unit for a term (ACT-24, 003:107).
alter table identity.post add column unit_and_term boolean not null default false;
update identity.post set unit_and_term = true where key = 'part-time-member';
