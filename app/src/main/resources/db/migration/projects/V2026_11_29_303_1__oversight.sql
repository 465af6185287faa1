-- The third party that the province named (APP-25), and who goes for it. Insert-only.
create table projects.evaluator (
  county  text        not null,
  project uuid        not null,
  account uuid        not null,
  name    text        not null,
  body    text        not null check (length(body) between 1 and 60),
  at      timestamptz not null,
  namer   uuid        not null,
  primary key (county, project, account),
  foreign key (county, project) references projects.project (county, id)
);

-- When somebody goes and looks (APP-26); "after" is the visit a return visit goes back to.
create table projects.visit (
  county  text        not null,
  project uuid        not null,
  nr      int         not null check (nr >= 1),
  due     date        not null,
  purpose text        not null check (length(purpose) <= 200),
  after   int         check (after < nr),
  account uuid        not null,
  name    text        not null,
  at      timestamptz not null,
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id),
  foreign key (county, project, after) references projects.visit (county, project, nr)
);
create index visit_account on projects.visit (account, due);

-- What was seen; each visit is written down once.
create table projects.visit_record (
  county    text        not null,
  project   uuid        not null,
  nr        int         not null,
  day       date        not null,
  words     text        not null check (length(words) between 1 and 2000),
  asked     int         not null check (asked between 0 and 100000),
  satisfied int         not null check (satisfied between 0 and asked),
  mended    boolean,
  account   uuid        not null,
  name      text        not null,
  at        timestamptz not null,
  primary key (county, project, nr),
  foreign key (county, project, nr) references projects.visit (county, project, nr)
);

-- Figures of a report on progress (APP-29): nr is that of its fact, due the day it was for.
create table projects.report (
  county        text not null,
  project       uuid not null,
  nr            int  not null,
  due           date not null,
  jobs          int  not null check (jobs between 0 and 100000),
  volunteers    int  not null check (volunteers between 0 and 10000000),
  organisations int  not null check (organisations between 0 and 100000),
  served        int  not null check (served between 0 and 100000000),
  primary key (county, project, nr),
  foreign key (county, project, nr) references projects.fact (county, project, nr)
);

-- What was told already: a report that is late, a term that ends. Insert-only.
create table projects.alert (
  county  text        not null,
  project uuid        not null,
  kind    text        not null check (kind in ('LATE', 'ENDING')),
  day     date        not null,
  at      timestamptz not null,
  primary key (county, project, kind, day),
  foreign key (county, project) references projects.project (county, id)
);

alter table projects.evaluator enable row level security;
alter table projects.visit enable row level security;
alter table projects.visit_record enable row level security;
alter table projects.report enable row level security;
alter table projects.alert enable row level security;
create policy sight on projects.evaluator
  using (exists (select from projects.project p where p.county = evaluator.county and p.id = evaluator.project));
create policy sight on projects.visit
  using (exists (select from projects.project p where p.county = visit.county and p.id = visit.project));
create policy sight on projects.visit_record
  using (exists (select from projects.project p where p.county = visit_record.county and p.id = visit_record.project));
create policy sight on projects.report
  using (exists (select from projects.project p where p.county = report.county and p.id = report.project));
create policy sight on projects.alert
  using (exists (select from projects.project p where p.county = alert.county and p.id = alert.project));
grant select, insert on projects.evaluator, projects.visit, projects.visit_record, projects.report, projects.alert
  to liandong_app;
