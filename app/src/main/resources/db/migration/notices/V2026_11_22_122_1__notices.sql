create schema notices;
grant usage on schema notices to liandong_app;

-- A public notice (公示) or a disclosure (公开). What the public reads is kept apart from what the
-- clerk wrote: personal data are covered before the row is written.
create table notices.notice (
  county      text        not null,
  id          uuid        not null,
  place       text        not null check (starts_with(place, county)),
  kind        text        not null check (kind in ('NOTICE', 'DISCLOSURE')),
  topic       text        not null check (topic ~ '^[a-z0-9.-]{0,60}$'),
  subject     text        not null check (length(subject) <= 200),
  title       text        not null check (length(title) between 1 and 100),
  words       text        not null check (length(words) between 1 and 10000),
  shown_title text        not null,
  shown_words text        not null,
  sought      int         not null check (sought >= 1),
  begins      date,
  ends        date        check (ends >= begins),
  stage       text        not null check (stage in ('DRAFT', 'RUNNING', 'CLOSED', 'WITHDRAWN')),
  outcome     text        check (outcome in ('UNOPPOSED', 'ANSWERED', 'UPHELD')),
  extensions  int         not null default 0,
  version     int         not null check (version >= 1),
  once        uuid        not null,
  account     uuid        not null,
  drafted     timestamptz not null,
  change      bigint      not null default opendata.change(),
  primary key (county, id),
  unique (county, account, once),
  check ((stage = 'DRAFT') = (begins is null) or stage = 'WITHDRAWN'),
  check ((stage = 'CLOSED') = (outcome is not null)),
  check (kind = 'NOTICE' or topic <> '')
);
create index on notices.notice (place, id desc);
create index on notices.notice (county, ends) where stage = 'RUNNING';
create index on notices.notice (subject) where subject <> '';
create index on notices.notice (place, topic, begins desc) where kind = 'DISCLOSURE';
create index on notices.notice (change, county, id);

-- What happened, in order. Insert-only: the row above is what these fold to.
create table notices.fact (
  county  text        not null,
  notice  uuid        not null,
  nr      int         not null check (nr >= 1),
  kind    text        not null check (kind in ('DRAFTED', 'PUBLISHED', 'EXTENDED', 'CLOSED', 'WITHDRAWN')),
  at      timestamptz not null,
  ends    date,
  words   text        not null check (length(words) <= 1000),
  account uuid        not null,
  name    text        not null,
  hat     uuid        not null,
  primary key (county, notice, nr),
  foreign key (county, notice) references notices.notice (county, id)
);

-- Where the sheet was posted, with its photo.
create table notices.posting (
  county text        not null,
  id     uuid        not null,
  notice uuid        not null,
  spot   text        not null check (length(spot) between 1 and 200),
  photo  uuid,
  name   text,
  account uuid       not null,
  at     timestamptz not null,
  primary key (county, id),
  foreign key (county, notice) references notices.notice (county, id),
  check ((photo is null) = (name is null))
);
create index on notices.posting (county, notice);

create table notices.objection (
  county  text        not null,
  id      uuid        not null,
  notice  uuid        not null,
  place   text        not null,
  nr      int         not null check (nr >= 1),
  words   text        not null check (length(words) between 1 and 5000),
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  due     timestamptz not null,
  primary key (county, id),
  unique (county, notice, nr),
  foreign key (county, notice) references notices.notice (county, id)
);
create index on notices.objection (account);
-- One answer to each objection, and it stays.
create table notices.reply (
  county    text        not null,
  objection uuid        not null,
  words     text        not null check (length(words) between 1 and 5000),
  shown     text        not null,
  upheld    boolean     not null,
  account   uuid        not null,
  name      text        not null,
  at        timestamptz not null,
  primary key (county, objection),
  foreign key (county, objection) references notices.objection (county, id)
);

alter table notices.notice enable row level security;
alter table notices.fact enable row level security;
alter table notices.posting enable row level security;
alter table notices.objection enable row level security;
alter table notices.reply enable row level security;
create policy sight on notices.notice using (platform.reaches(county, place));
create policy sight on notices.fact using (exists (select from notices.notice n where n.county = fact.county and n.id = fact.notice));
create policy sight on notices.posting using (exists (select from notices.notice n where n.county = posting.county and n.id = posting.notice));
create policy sight on notices.objection using (platform.reaches(county, place) or platform.own(account));
create policy sight on notices.reply using (exists (select from notices.objection o where o.county = reply.county and o.id = reply.objection));

grant select, insert on notices.notice, notices.fact, notices.posting, notices.objection, notices.reply to liandong_app;
grant update (stage, begins, ends, outcome, extensions, version, change) on notices.notice to liandong_app;

-- What anyone may read, with personal data covered: no account, no name, no objection's words. Runs
-- as its owner, past row level security, and therefore names every column it shows.
create view notices.published as
select change, county, id, place, kind, topic, subject, shown_title as title, shown_words as words, begins, ends, stage,
       outcome, extensions,
       (select count(*)::int from notices.objection o where o.county = n.county and o.notice = n.id) as objections,
       (select count(*)::int from notices.objection o join notices.reply r on r.county = o.county and r.objection = o.id
        where o.county = n.county and o.notice = n.id) as replies
from notices.notice n where begins is not null;
create view notices.published_posting as
select p.county, p.id, p.notice, p.spot, p.photo, p.name, p.at
from notices.posting p join notices.published n on n.county = p.county and n.id = p.notice;
create view notices.published_reply as
select o.county, o.notice, o.nr, o.at as objected, r.shown as words, r.upheld, r.at
from notices.objection o join notices.reply r on r.county = o.county and r.objection = o.id;
create view notices.published_fact as
select f.county, f.notice, f.nr, f.kind, f.at, f.ends
from notices.fact f join notices.published n on n.county = f.county and n.id = f.notice where f.kind <> 'DRAFTED';
grant select on notices.published, notices.published_posting, notices.published_reply, notices.published_fact to liandong_app;
