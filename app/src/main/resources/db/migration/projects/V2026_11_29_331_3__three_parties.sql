-- The three parties on every project (ACT-01): the community it is carried out in, one carrier, and a social
-- worker of that carrier in charge. What was begun before the social worker was asked for goes on as it is.
alter table projects.worker add unique (county, organisation, id);
alter table projects.project add column lead uuid, add column unstaffed boolean not null default false;
update projects.project p
set lead = (select t.worker from projects.team t join projects.worker w on w.county = t.county and w.id = t.worker
            where t.county = p.county and t.project = p.id and w.organisation = p.carrier
            order by t.worker limit 1)
where p.carrier is not null;
update projects.project set unstaffed = true
where lead is null and (stage in ('RUNNING', 'FINISHED', 'SUSPENDED') or (stage = 'REVIEW' and carrier is not null));
alter table projects.project
  add foreign key (county, carrier, lead) references projects.worker (county, organisation, id),
  add constraint project_parties
    check (lead is not null or unstaffed
           or (stage not in ('RUNNING', 'FINISHED') and (stage <> 'REVIEW' or carrier is null)));
grant update (lead) on projects.project to liandong_app;
