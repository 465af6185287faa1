-- A pilot community looks for its carrier after the approval (社区招标): who carries it out is known when
-- work begins.
alter table projects.project drop constraint project_check2;
alter table projects.project add constraint project_established
  check (stage not in ('APPROVED', 'RUNNING', 'SUSPENDED', 'FINISHED')
         or (granted is not null and granted <= total and starts is not null and ends is not null));
alter table projects.project add constraint project_carried
  check (stage not in ('RUNNING', 'FINISHED') or carrier is not null);

-- Begun under a hat of the community: colleagues of that desk may go on with it.
alter table projects.project add column desk boolean not null default false;

alter table projects.phase drop column title, drop column title_en;

-- What was written into fields of free words and numbers.
create table projects.answer (
  county  text not null,
  project uuid not null,
  field   text not null,
  value   text not null check (length(value) between 1 and 5000),
  primary key (county, project, field),
  foreign key (county, project) references projects.project (county, id)
);

-- Codes that were chosen from lists: target groups and methods.
create table projects.chosen (
  county  text not null,
  project uuid not null,
  list    text not null check (list in ('TARGET', 'METHOD')),
  code    text not null,
  primary key (county, project, list, code),
  foreign key (county, project) references projects.project (county, id)
);
create index chosen_code on projects.chosen (county, list, code);

-- Who builds it together, and what each pays.
create table projects.partner (
  county  text   not null,
  project uuid   not null,
  nr      int    not null check (nr >= 1),
  name    text   not null check (length(name) between 1 and 60),
  amount  bigint not null check (amount >= 0),
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id)
);

-- Social workers who are full-time on it.
create table projects.team (
  county  text not null,
  project uuid not null,
  worker  uuid not null,
  primary key (county, project, worker),
  foreign key (county, project) references projects.project (county, id),
  foreign key (county, worker) references projects.worker (county, id)
);
create index team_worker on projects.team (county, worker);

create table projects.paper (
  county     text not null,
  project    uuid not null,
  attachment uuid not null,
  name       text not null,
  primary key (county, project, attachment),
  foreign key (county, project) references projects.project (county, id)
);

-- Who wrote a section last, how often it was written, and who is at it now.
create table projects.section (
  county  text        not null,
  project uuid        not null,
  section text        not null,
  version int         not null default 0 check (version >= 0),
  at      timestamptz,
  name    text        not null default '',
  held    timestamptz,
  holder  uuid,
  held_by text        not null default '',
  primary key (county, project, section),
  foreign key (county, project) references projects.project (county, id)
);

-- The application as it was sent up, each time. Insert-only.
create table projects.edition (
  county  text        not null,
  project uuid        not null,
  nr      int         not null check (nr >= 1),
  at      timestamptz not null,
  name    text        not null,
  content jsonb       not null,
  primary key (county, project, nr),
  foreign key (county, project) references projects.project (county, id)
);

-- Experts asked about feasibility, and what they said. An opinion is written once.
create table projects.expert (
  county  text        not null,
  project uuid        not null,
  account uuid        not null,
  name    text        not null,
  asked   timestamptz not null,
  asker   uuid        not null,
  feasible boolean,
  words   text        check (length(words) between 1 and 2000),
  at      timestamptz,
  primary key (county, project, account),
  foreign key (county, project) references projects.project (county, id),
  check ((feasible is null) = (words is null) and (feasible is null) = (at is null))
);

-- Communities that have a place of a scheme, and what was granted of its money.
alter table projects.quota add column granted bigint not null default 0 check (granted >= 0);
create table projects.quota_place (
  scheme uuid not null references projects.scheme (id),
  place  text not null,
  primary key (scheme, place)
);

alter table projects.answer enable row level security;
alter table projects.chosen enable row level security;
alter table projects.partner enable row level security;
alter table projects.team enable row level security;
alter table projects.paper enable row level security;
alter table projects.section enable row level security;
alter table projects.edition enable row level security;
alter table projects.expert enable row level security;
create policy sight on projects.answer
  using (exists (select from projects.project p where p.county = answer.county and p.id = answer.project));
create policy sight on projects.chosen
  using (exists (select from projects.project p where p.county = chosen.county and p.id = chosen.project));
create policy sight on projects.partner
  using (exists (select from projects.project p where p.county = partner.county and p.id = partner.project));
create policy sight on projects.team
  using (exists (select from projects.project p where p.county = team.county and p.id = team.project));
create policy sight on projects.paper
  using (exists (select from projects.project p where p.county = paper.county and p.id = paper.project));
create policy sight on projects.section
  using (exists (select from projects.project p where p.county = section.county and p.id = section.project));
create policy sight on projects.edition
  using (exists (select from projects.project p where p.county = edition.county and p.id = edition.project));
create policy sight on projects.expert
  using (exists (select from projects.project p where p.county = expert.county and p.id = expert.project));

grant select, insert on projects.answer, projects.chosen, projects.partner, projects.team, projects.paper,
  projects.section, projects.edition, projects.expert, projects.quota_place to liandong_app;
grant delete on projects.answer, projects.chosen, projects.partner, projects.team, projects.paper to liandong_app;
grant update (version, at, name, held, holder, held_by) on projects.section to liandong_app;
grant update (feasible, words, at) on projects.expert to liandong_app;
grant update (granted) on projects.quota to liandong_app;

-- Is a worker full-time on another project meanwhile? Runs as its owner: the other project may be
-- out of sight.
create function projects.busy(of_county text, of_worker uuid, but uuid, from_day date, to_day date)
returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from projects.team t
    join projects.project p on p.county = t.county and p.id = t.project
    where t.county = of_county and t.worker = of_worker and p.id <> but
      and p.stage in ('REVIEW', 'APPROVED', 'RUNNING')
      and p.starts <= to_day and p.ends >= from_day)
$$;

-- How many other projects have the same community, field and targets in overlapping time?
create function projects.twins(of_county text, of_place text, of_field text, targets text[], but uuid,
                               from_day date, to_day date)
returns int
language sql stable security definer set search_path = ''
as $$
  select count(*)::int from projects.project p
  where p.county = of_county and p.place = of_place and p.id <> but and p.field = of_field
    and p.field <> ''
    and p.stage in ('REVIEW', 'APPROVED', 'RUNNING')
    and p.starts <= to_day and p.ends >= from_day
    and targets = coalesce((select array_agg(c.code order by c.code) from projects.chosen c
                            where c.county = p.county and c.project = p.id and c.list = 'TARGET'), '{}')
$$;
revoke execute on function projects.busy(text, uuid, uuid, date, date) from public;
revoke execute on function projects.twins(text, text, text, text[], uuid, date, date) from public;
grant execute on function projects.busy(text, uuid, uuid, date, date) to liandong_app;
grant execute on function projects.twins(text, text, text, text[], uuid, date, date) to liandong_app;
