-- Whose opinion an application waits for, as a position; empty for nobody's. A level's queue walks it.
alter table projects.project add column waits text not null default '';
update projects.project p
set waits = coalesce((select min(w.position) from procedures.waiting w
                      where w.county = p.county and w.procedure = p.procedure and w.kind = 'opinion'), '')
where p.stage = 'REVIEW';
create index project_waits on projects.project (waits, place, id) where waits <> '';
create index project_selected on projects.project (scheme, county, place)
  where waits in ('CITY_OFFICER', 'PROVINCE_OFFICER');

-- Who was invited to write the application too; they are among its accounts.
alter table projects.project add column editors uuid[] not null default '{}';
alter table projects.project add constraint project_editors check (editors <@ accounts);
grant update (waits, editors) on projects.project to liandong_app;

-- Files of an application, before its procedure asks for papers. A file is taken away by a new row
-- in the log, not by losing it: whoever applies may drop one while they write.
create table projects.attachment (
  county     text        not null,
  project    uuid        not null,
  attachment uuid        not null,
  words      text        not null check (length(words) <= 100),
  at         timestamptz not null,
  account    uuid        not null,
  name       text        not null,
  primary key (county, project, attachment),
  foreign key (county, project) references projects.project (county, id)
);
alter table projects.attachment enable row level security;
create policy sight on projects.attachment
  using (exists (select from projects.project p where p.county = attachment.county and p.id = attachment.project));
grant select, insert, delete on projects.attachment to liandong_app;
