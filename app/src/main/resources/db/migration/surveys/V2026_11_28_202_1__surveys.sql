create schema surveys;
grant usage on schema surveys to liandong_app;

-- A questionnaire. Its questions change while it is a draft and never afterwards; a revision is a new row
-- of the same root.
create table surveys.survey (
  county    text        not null,
  id        uuid        not null,
  root      uuid        not null,
  nr        int         not null check (nr >= 1),
  place     text        not null check (starts_with(place, county)),
  title     text        not null check (length(title) between 1 and 100),
  about     text        not null check (length(about) <= 2000),
  per       text        not null check (per in ('PERSON', 'HOUSEHOLD')),
  who       text        not null check (who in ('PLACE', 'SAMPLE', 'INVITED')),
  sample    int         check (sample between 1 and 100000),
  seed      text        check (length(seed) between 1 and 100),
  digest    text        check (digest ~ '^[0-9a-f]{64}$'),
  frame     int         check (frame >= 0),
  questions jsonb       not null,
  stage     text        not null check (stage in ('DRAFT', 'OPEN', 'CLOSED')),
  opened    timestamptz,
  closes    timestamptz not null,
  account   uuid        not null,
  name      text        not null,
  version   int         not null check (version >= 1),
  once      uuid        not null,
  primary key (county, id),
  unique (county, root, nr),
  unique (county, account, once),
  check ((who = 'SAMPLE') = (sample is not null)),
  check ((stage = 'DRAFT') = (opened is null)),
  -- who is asked was drawn by a seed that everybody can read
  check (who <> 'SAMPLE' or stage = 'DRAFT' or (seed is not null and digest is not null and frame is not null))
);
create index on surveys.survey (county, place, id desc);

-- Those who could be drawn, under names of no meaning, and those who were. Written once, when it opens.
create table surveys.invited (
  county  text    not null,
  survey  uuid    not null,
  account uuid    not null,
  alias   text    not null check (alias ~ '^[0-9a-f]{32}$'),
  drawn   boolean not null,
  primary key (county, survey, account),
  unique (county, survey, alias),
  foreign key (county, survey) references surveys.survey (county, id)
);
create index on surveys.invited (account) where drawn;

-- That somebody answered: once a person or household. Nothing leads from here to a sheet.
create table surveys.ticket (
  county text not null,
  survey uuid not null,
  key    text not null check (key ~ '^[0-9a-f]{64}$'),
  primary key (county, survey, key),
  foreign key (county, survey) references surveys.survey (county, id)
);

-- What was answered, by nobody: a random number, the community, and whether a helper typed it. No time.
create table surveys.sheet (
  county    text    not null,
  survey    uuid    not null,
  id        uuid    not null,
  committee text    not null check (starts_with(committee, county)),
  helped    boolean not null,
  primary key (county, survey, id),
  foreign key (county, survey) references surveys.survey (county, id)
);
create table surveys.answer (
  county   text not null,
  survey   uuid not null,
  sheet    uuid not null,
  question int  not null check (question >= 1),
  value    int  not null,
  words    text check (length(words) between 1 and 2000),
  primary key (county, survey, sheet, question, value),
  foreign key (county, survey, sheet) references surveys.sheet (county, survey, id)
);
create index on surveys.answer (county, survey, question, value);

-- who was invited is known to them alone; sheets and tickets to the platform alone
alter table surveys.invited enable row level security;
alter table surveys.ticket enable row level security;
alter table surveys.sheet enable row level security;
alter table surveys.answer enable row level security;
create policy own on surveys.invited using (platform.own(account) or platform.reaches(county, ''));
create policy platform on surveys.ticket using (platform.reaches(county, ''));
create policy platform on surveys.sheet using (platform.reaches(county, ''));
create policy platform on surveys.answer using (platform.reaches(county, ''));

grant select, insert on surveys.survey, surveys.invited, surveys.ticket, surveys.sheet, surveys.answer to liandong_app;
grant update (title, about, per, who, sample, seed, digest, frame, questions, stage, opened, closes, version) on surveys.survey to liandong_app;
