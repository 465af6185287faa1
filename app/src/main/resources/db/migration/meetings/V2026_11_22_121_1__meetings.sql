create schema meetings;
grant usage on schema meetings to liandong_app;

-- A body that meets: two committees, residents' representatives, joint conference, council, experts.
-- Its kind is a line of the list "meeting-bodies"; the list it was founded by is kept.
create table meetings.body (
  county    text        not null,
  id        uuid        not null,
  place     text        not null check (starts_with(place, county)),
  kind      text        not null check (kind ~ '^[a-z0-9-]{1,60}$'),
  name      text        not null check (length(name) between 1 and 100),
  catalogue uuid        not null,
  every     int         check (every between 1 and 400),
  due       date,
  open      boolean     not null,
  founded   timestamptz not null,
  dissolved date,
  primary key (county, id),
  check ((every is null) = (due is null))
);
create index on meetings.body (place, id);
create index on meetings.body (county, due) where due is not null and dissolved is null;

-- Who sits in it, in which position, for whom and from when until when.
create table meetings.seat (
  county   text    not null,
  id       uuid    not null,
  body     uuid    not null,
  place    text    not null check (starts_with(place, county)),
  slot     text    not null check (slot ~ '^[a-z0-9.-]{1,60}$'),
  position text    not null check (position in ('CHAIR', 'SECRETARY', 'MEMBER', 'PART_TIME', 'ADVISER')),
  name     text    not null check (length(name) between 1 and 60),
  unit     text    not null check (length(unit) <= 100),
  account  uuid    not null,
  votes    boolean not null,
  since    date    not null,
  until    date    check (until >= since),
  ended    date    check (ended >= since),
  primary key (county, id),
  foreign key (county, body) references meetings.body (county, id),
  check (position <> 'PART_TIME' or unit <> '')
);
create index on meetings.seat (county, body, id);
create index on meetings.seat (account) where account <> '00000000-0000-0000-0000-000000000000';
-- nobody sits twice in one body
create unique index seat_once on meetings.seat (county, body, account)
  where ended is null and account <> '00000000-0000-0000-0000-000000000000';
create unique index chair_once on meetings.seat (county, body) where ended is null and position = 'CHAIR';

create table meetings.meeting (
  county   text        not null,
  id       uuid        not null,
  body     uuid        not null,
  place    text        not null check (starts_with(place, county)),
  form     text        not null check (form in ('SESSION', 'PATROL', 'RECEPTION')),
  title    text        not null check (length(title) between 1 and 100),
  venue    text        not null check (length(venue) between 1 and 200),
  agenda   text        not null check (length(agenda) <= 5000),
  begins   timestamptz not null,
  code     text        not null check (code ~ '^[0-9]{6}$'),
  stage    text        not null check (stage in ('PLANNED', 'CALLED', 'SITTING', 'HELD', 'RECORDED', 'CANCELLED')),
  version  int         not null check (version >= 1),
  once     uuid        not null,
  primary key (county, id),
  unique (county, body, once),
  foreign key (county, body) references meetings.body (county, id)
);
create index on meetings.meeting (place, begins, id);
create index on meetings.meeting (county, body, begins);

-- What happened to a meeting, in order. Insert-only: the row above is what these fold to.
create table meetings.fact (
  county  text        not null,
  meeting uuid        not null,
  nr      int         not null check (nr >= 1),
  kind    text        not null check (kind in ('PLANNED', 'CALLED', 'POSTPONED', 'OPENED', 'CLOSED', 'RECORDED', 'CANCELLED')),
  at      timestamptz not null,
  account uuid        not null,
  name    text        not null,
  hat     uuid        not null,
  words   text        not null check (length(words) <= 5000),
  begins  timestamptz not null,
  primary key (county, meeting, nr),
  foreign key (county, meeting) references meetings.meeting (county, id)
);

-- Who belongs to the body on the day it was called. Later changes of the roster do not touch it.
create table meetings.roll (
  county   text    not null,
  meeting  uuid    not null,
  seat     uuid    not null,
  slot     text    not null,
  position text    not null,
  name     text    not null,
  unit     text    not null,
  account  uuid    not null,
  votes    boolean not null,
  primary key (county, meeting, seat),
  foreign key (county, meeting) references meetings.meeting (county, id),
  foreign key (county, seat) references meetings.seat (county, id)
);

create table meetings.attendance (
  county  text        not null,
  meeting uuid        not null,
  seat    uuid        not null,
  how     text        not null check (how in ('CODE', 'LIST')),
  account uuid        not null,
  at      timestamptz not null,
  primary key (county, meeting, seat),
  foreign key (county, meeting, seat) references meetings.roll (county, meeting, seat)
);

-- A member who cannot come sends another one of the same roll.
create table meetings.proxy (
  county  text        not null,
  meeting uuid        not null,
  seat    uuid        not null,
  holder  uuid        not null check (holder <> seat),
  paper   uuid,
  account uuid        not null,
  at      timestamptz not null,
  primary key (county, meeting, seat),
  foreign key (county, meeting, seat) references meetings.roll (county, meeting, seat),
  foreign key (county, meeting, holder) references meetings.roll (county, meeting, seat)
);

create table meetings.motion (
  county  text not null,
  id      uuid not null,
  meeting uuid not null,
  nr      int  not null check (nr >= 1),
  title   text not null check (length(title) between 1 and 200),
  words   text not null check (length(words) <= 5000),
  ballot  text not null check (ballot in ('OPEN', 'SECRET')),
  online  boolean not null,
  selves  text[] not null check (selves <@ array['GOVERN', 'SERVE', 'LEARN', 'OVERSEE']),
  stage   text not null check (stage in ('TABLED', 'VOTING', 'CARRIED', 'LOST', 'WITHDRAWN')),
  primary key (county, id),
  unique (county, meeting, nr),
  unique (county, meeting, id),
  foreign key (county, meeting) references meetings.meeting (county, id)
);

-- The register: who has voted, and by which way; never how. One line a seat: nobody counts twice.
create table meetings.voted (
  county  text not null,
  meeting uuid not null,
  motion  uuid not null,
  seat    uuid not null,
  channel text not null check (channel in ('ONLINE', 'PAPER', 'PROXY')),
  account uuid not null,
  primary key (county, motion, seat),
  foreign key (county, meeting, motion) references meetings.motion (county, meeting, id),
  foreign key (county, meeting, seat) references meetings.roll (county, meeting, seat)
);

-- Ballots as they are counted. Insert-only. An open one names its seat. Secret ones come here
-- together when the vote closes, in the order of their receipts, and nothing leads back to a seat.
create table meetings.ballot (
  county  text not null,
  motion  uuid not null,
  receipt text not null check (receipt ~ '^[0-9A-Z]{16}$'),
  choice  text not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  seat    uuid,
  primary key (county, motion, receipt),
  unique (county, motion, seat),
  foreign key (county, motion) references meetings.motion (county, id),
  foreign key (county, motion, seat) references meetings.voted (county, motion, seat)
);

-- Secret ballots until the vote closes: one row, written anew with each ballot and kept in the order
-- of the receipts, so that neither its rows nor their age tell who put which ballot in.
create table meetings.urn (
  county  text  not null,
  motion  uuid  not null,
  ballots jsonb not null,
  primary key (county, motion),
  foreign key (county, motion) references meetings.motion (county, id)
);

-- What was counted on paper. A recount is another line; the last one holds.
create table meetings.paper_count (
  county  text        not null,
  motion  uuid        not null,
  nr      int         not null check (nr >= 1),
  yes     int         not null check (yes >= 0),
  no      int         not null check (no >= 0),
  abstain int         not null check (abstain >= 0),
  invalid int         not null check (invalid >= 0),
  teller  text        not null check (length(teller) between 1 and 60),
  witness text        not null check (length(witness) between 1 and 60 and witness <> teller),
  account uuid        not null,
  at      timestamptz not null,
  primary key (county, motion, nr),
  foreign key (county, motion) references meetings.motion (county, id)
);

-- The one tally. Insert-only, and it adds up or it is not there.
create table meetings.result (
  county  text        not null,
  motion  uuid        not null,
  roll    int         not null,
  present int         not null,
  online  int         not null,
  paper   int         not null,
  proxy   int         not null,
  yes     int         not null,
  no      int         not null,
  abstain int         not null,
  invalid int         not null,
  missing int         not null check (missing >= 0),
  carried boolean     not null,
  digest  text        not null check (digest ~ '^[0-9a-f]{64}$'),
  at      timestamptz not null,
  primary key (county, motion),
  foreign key (county, motion) references meetings.motion (county, id),
  check (online + paper + proxy <= roll and present <= roll),
  check (yes + no + abstain + invalid + missing = online + paper + proxy)
);

-- What was decided, advised or found. What is to be done has a day and one or two owners.
create table meetings.resolution (
  county  text        not null,
  id      uuid        not null,
  meeting uuid        not null,
  nr      int         not null check (nr >= 1),
  motion  uuid,
  kind    text        not null check (kind in ('DECISION', 'TASK', 'ADVICE', 'FINDING')),
  words   text        not null check (length(words) between 1 and 2000),
  due     date,
  at      timestamptz not null,
  account uuid        not null,
  primary key (county, id),
  unique (county, meeting, nr),
  foreign key (county, meeting) references meetings.meeting (county, id),
  foreign key (county, motion) references meetings.motion (county, id)
);
create table meetings.owner (
  county     text not null,
  resolution uuid not null,
  nr         int  not null check (nr in (1, 2)),
  meeting    uuid not null,
  account    uuid not null,
  name       text not null check (length(name) between 1 and 60),
  unit       text not null check (length(unit) <= 100),
  primary key (county, resolution, nr),
  foreign key (county, resolution) references meetings.resolution (county, id)
);
create index on meetings.owner (account);
-- The word of an owner that the part is done.
create table meetings.report (
  county     text        not null,
  resolution uuid        not null,
  owner      int         not null,
  words      text        not null check (length(words) between 1 and 2000),
  account    uuid        not null,
  at         timestamptz not null,
  primary key (county, resolution, owner),
  foreign key (county, resolution, owner) references meetings.owner (county, resolution, nr)
);

create table meetings.minutes (
  county  text        not null,
  meeting uuid        not null,
  nr      int         not null check (nr >= 1),
  words   text        not null check (length(words) between 1 and 20000),
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  primary key (county, meeting, nr),
  foreign key (county, meeting) references meetings.meeting (county, id)
);
-- A signature stands under one text: a later text needs new ones.
create table meetings.signature (
  county  text        not null,
  meeting uuid        not null,
  nr      int         not null,
  seat    uuid        not null,
  scan    uuid,
  account uuid        not null,
  at      timestamptz not null,
  primary key (county, meeting, nr, seat),
  foreign key (county, meeting, nr) references meetings.minutes (county, meeting, nr),
  foreign key (county, meeting, seat) references meetings.roll (county, meeting, seat)
);

alter table meetings.body enable row level security;
alter table meetings.seat enable row level security;
alter table meetings.meeting enable row level security;
create policy sight on meetings.seat using (platform.reaches(county, place) or platform.own(account));
create policy sight on meetings.body
  using (platform.reaches(county, place)
         or exists (select from meetings.seat s where s.county = body.county and s.body = body.id and platform.own(s.account)));
create policy sight on meetings.meeting
  using (platform.reaches(county, place)
         or exists (select from meetings.seat s where s.county = meeting.county and s.body = meeting.body and platform.own(s.account)));
-- what belongs to a meeting is seen where the meeting is seen
alter table meetings.fact enable row level security;
alter table meetings.roll enable row level security;
alter table meetings.attendance enable row level security;
alter table meetings.proxy enable row level security;
alter table meetings.motion enable row level security;
alter table meetings.minutes enable row level security;
alter table meetings.signature enable row level security;
alter table meetings.voted enable row level security;
create policy sight on meetings.fact using (exists (select from meetings.meeting m where m.county = fact.county and m.id = fact.meeting));
create policy sight on meetings.roll using (exists (select from meetings.meeting m where m.county = roll.county and m.id = roll.meeting));
create policy sight on meetings.attendance using (exists (select from meetings.meeting m where m.county = attendance.county and m.id = attendance.meeting));
create policy sight on meetings.proxy using (exists (select from meetings.meeting m where m.county = proxy.county and m.id = proxy.meeting));
create policy sight on meetings.motion using (exists (select from meetings.meeting m where m.county = motion.county and m.id = motion.meeting));
create policy sight on meetings.minutes using (exists (select from meetings.meeting m where m.county = minutes.county and m.id = minutes.meeting));
create policy sight on meetings.signature using (exists (select from meetings.meeting m where m.county = signature.county and m.id = signature.meeting));
-- a task may belong to somebody outside the body: the owner sees the task, not the meeting
alter table meetings.resolution enable row level security;
alter table meetings.owner enable row level security;
alter table meetings.report enable row level security;
create policy sight on meetings.owner
  using (platform.own(account) or exists (select from meetings.meeting m where m.county = owner.county and m.id = owner.meeting));
create policy sight on meetings.resolution
  using (exists (select from meetings.meeting m where m.county = resolution.county and m.id = resolution.meeting)
         or exists (select from meetings.owner o where o.county = resolution.county and o.resolution = resolution.id and platform.own(o.account)));
create policy sight on meetings.report
  using (exists (select from meetings.resolution r where r.county = report.county and r.id = report.resolution));
create policy sight on meetings.voted using (exists (select from meetings.meeting m where m.county = voted.county and m.id = voted.meeting));
alter table meetings.ballot enable row level security;
alter table meetings.urn enable row level security;
alter table meetings.paper_count enable row level security;
alter table meetings.result enable row level security;
create policy sight on meetings.ballot using (exists (select from meetings.motion m where m.county = ballot.county and m.id = ballot.motion));
create policy sight on meetings.urn using (exists (select from meetings.motion m where m.county = urn.county and m.id = urn.motion));
create policy sight on meetings.paper_count using (exists (select from meetings.motion m where m.county = paper_count.county and m.id = paper_count.motion));
create policy sight on meetings.result using (exists (select from meetings.motion m where m.county = result.county and m.id = result.motion));

grant select, insert on meetings.body, meetings.seat, meetings.meeting, meetings.fact, meetings.roll, meetings.attendance,
  meetings.proxy, meetings.motion, meetings.voted, meetings.ballot, meetings.urn, meetings.paper_count, meetings.result,
  meetings.resolution, meetings.owner, meetings.report, meetings.minutes, meetings.signature to liandong_app;
grant update (due, every, dissolved) on meetings.body to liandong_app;
grant update (ended) on meetings.seat to liandong_app;
grant update (stage, version, begins, venue) on meetings.meeting to liandong_app;
grant update (stage) on meetings.motion to liandong_app;
grant update (ballots) on meetings.urn to liandong_app;

-- Votes of open bodies, those that decide for residents, as anyone may check them: no voter, no name. Runs as its
-- owner, past row level security, and therefore names every column it shows.
create view meetings.published as
select r.county, r.motion as id, b.place, b.kind, b.name as body, m.title as meeting, m.begins, v.title, v.ballot,
       r.roll, r.present, r.online, r.paper, r.proxy, r.yes, r.no, r.abstain, r.invalid, r.missing, r.carried, r.digest, r.at
from meetings.result r
join meetings.motion v on v.county = r.county and v.id = r.motion
join meetings.meeting m on m.county = v.county and m.id = v.meeting
join meetings.body b on b.county = m.county and b.id = m.body
where b.open;
create view meetings.published_ballot as
select l.county, l.motion, l.receipt, l.choice
from meetings.ballot l join meetings.published v on v.county = l.county and v.id = l.motion;
create view meetings.published_paper as
select p.county, p.motion, p.nr, p.yes, p.no, p.abstain, p.invalid
from meetings.paper_count p join meetings.published v on v.county = p.county and v.id = p.motion;
grant select on meetings.published, meetings.published_ballot, meetings.published_paper to liandong_app;
