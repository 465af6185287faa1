create schema disputes;
grant usage on schema disputes to liandong_app;

-- Who is entrusted with restricted cases (community correction, children), where and until when.
create table disputes.entrusted (
  county     text        not null,
  id         uuid        not null,
  place      text        not null check (left(place, 6) = county),
  account    uuid        not null,
  name       text        not null,
  since      timestamptz not null,
  given      uuid        not null,
  given_name text        not null,
  until      timestamptz check (until >= since),
  primary key (county, id)
);
create unique index entrusted_once on disputes.entrusted (county, place, account) where until is null;
create index entrusted_account on disputes.entrusted (account) where until is null;

-- Is the transaction entrusted with a restricted case here? The platform itself is.
create function disputes.entrusts(county text, place text) returns boolean
language sql stable parallel safe
as $$
  select (current_setting('app.places', true) = '*'
          and coalesce(nullif(current_setting('app.account', true), ''), '00000000-0000-0000-0000-000000000000')
              = '00000000-0000-0000-0000-000000000000')
      or exists (select from disputes.entrusted e
                 where e.county = entrusts.county and e.until is null
                   and platform.own(e.account) and starts_with(entrusts.place, e.place))
$$;
grant execute on function disputes.entrusts(text, text) to liandong_app;

-- A dispute, from its first words to its end. "accounts" are the parties that sign in.
create table disputes.dispute (
  county        text        not null,
  id            uuid        not null,
  committee     text        not null check (committee = left(place, 12)),
  place         text        not null check (left(place, 6) = county and length(place) >= 12),
  grid          text,
  kind          text        not null,
  restricted    boolean     not null,
  words         text        not null check (length(words) between 1 and 2000),
  account       uuid        not null,
  name          text        not null,
  accounts      uuid[]      not null default '{}',
  once          uuid        not null,
  opened        timestamptz not null,
  stage         text        not null check (stage in ('OPEN', 'MEDIATING', 'PROPOSED', 'AGREED', 'FOLLOWED_UP', 'REFERRED', 'WITHDRAWN')),
  since         timestamptz not null,
  version       int         not null check (version >= 1),
  agreement     int         not null default 0,
  mediator      uuid,
  mediator_name text,
  level         text check (level in ('GRID', 'COMMUNITY', 'STREET', 'ABOVE')),
  primary key (county, id),
  unique (county, account, once),
  check ((mediator is null) = (mediator_name is null)),
  check (stage not in ('MEDIATING', 'PROPOSED', 'AGREED', 'FOLLOWED_UP') or mediator is not null)
);
create index dispute_place on disputes.dispute (county, place, id);
create index dispute_committee on disputes.dispute (county, committee, id);
create index dispute_grid on disputes.dispute (county, grid, id);
create index dispute_accounts on disputes.dispute using gin (accounts);
create index dispute_account on disputes.dispute (account, id);
create index dispute_mediator on disputes.dispute (mediator, since) where stage in ('MEDIATING', 'PROPOSED', 'AGREED');

-- The two sides, or more: residents who sign in, or people known by name only.
create table disputes.party (
  county  text not null,
  dispute uuid not null,
  nr      int  not null check (nr >= 1),
  account uuid,
  name    text not null check (length(name) between 1 and 60),
  joined  timestamptz not null,
  primary key (county, dispute, nr),
  unique (county, dispute, account),
  foreign key (county, dispute) references disputes.dispute (county, id)
);
create index party_name on disputes.party (county, name);

-- What happened and what was said, in order, for everyone at the table. Insert-only.
create table disputes.fact (
  county  text        not null,
  dispute uuid        not null,
  nr      int         not null check (nr >= 1),
  kind    text        not null,
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  behalf  text,
  words   text        not null check (length(words) <= 4000),
  day     date,
  primary key (county, dispute, nr),
  foreign key (county, dispute) references disputes.dispute (county, id)
);

-- The mediator's own notes: never for the parties. Insert-only.
create table disputes.note (
  county  text        not null,
  id      uuid        not null,
  dispute uuid        not null,
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  words   text        not null check (length(words) between 1 and 2000),
  primary key (county, id),
  foreign key (county, dispute) references disputes.dispute (county, id)
);
create index note_dispute on disputes.note (county, dispute, id);

-- Every text of an agreement; a new one voids the signatures under the one before. Insert-only.
create table disputes.agreement (
  county  text        not null,
  dispute uuid        not null,
  nr      int         not null check (nr >= 1),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  words   text        not null check (length(words) between 1 and 4000),
  primary key (county, dispute, nr),
  foreign key (county, dispute) references disputes.dispute (county, id)
);

-- One party under one text. Insert-only.
create table disputes.signature (
  county  text        not null,
  dispute uuid        not null,
  nr      int         not null,
  party   int         not null,
  agreed  boolean     not null,
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  behalf  text,
  paper   boolean     not null,
  primary key (county, dispute, nr, party),
  foreign key (county, dispute, nr) references disputes.agreement (county, dispute, nr),
  foreign key (county, dispute, party) references disputes.party (county, dispute, nr)
);

alter table disputes.dispute enable row level security;
alter table disputes.party enable row level security;
alter table disputes.fact enable row level security;
alter table disputes.note enable row level security;
alter table disputes.agreement enable row level security;
alter table disputes.signature enable row level security;
-- its parties, whoever reported it, and the staff of the place; restricted kinds: only those entrusted
create policy sight on disputes.dispute
  using (platform.own(account)
         or exists (select from unnest(accounts) a where platform.own(a))
         or ((platform.reaches(county, place) or platform.reaches(county, grid))
             and (not restricted or disputes.entrusts(county, place))));
create policy sight on disputes.party
  using (exists (select from disputes.dispute d where d.county = party.county and d.id = party.dispute));
create policy sight on disputes.fact
  using (exists (select from disputes.dispute d where d.county = fact.county and d.id = fact.dispute));
create policy sight on disputes.agreement
  using (exists (select from disputes.dispute d where d.county = agreement.county and d.id = agreement.dispute));
create policy sight on disputes.signature
  using (exists (select from disputes.dispute d where d.county = signature.county and d.id = signature.dispute));
-- never the parties, however high they sit
create policy sight on disputes.note
  using (exists (select from disputes.dispute d
                 where d.county = note.county and d.id = note.dispute
                   and (platform.reaches(d.county, d.place) or platform.reaches(d.county, d.grid))
                   and (not d.restricted or disputes.entrusts(d.county, d.place))
                   and not exists (select from unnest(d.accounts) a where platform.own(a))));

grant select, insert on disputes.entrusted, disputes.dispute, disputes.party, disputes.fact, disputes.note,
  disputes.agreement, disputes.signature to liandong_app;
grant update (until) on disputes.entrusted to liandong_app;
grant update (accounts, stage, since, version, agreement, mediator, mediator_name, level) on disputes.dispute to liandong_app;

-- What anyone may count: no words, no place below the committee, no person, and of a restricted case
-- not even its kind. Runs as its owner.
create view disputes.outline as
  select county, id, committee, case when restricted then 'restricted' else kind end as kind, opened
  from disputes.dispute;
grant select on disputes.outline to liandong_app;
