-- What anyone may read: projects that were approved, without a person. Runs as its owner.
create view projects.published as
  select p.county, p.id, p.scheme, p.place, p.title, p.kind, p.field, p.total, p.granted, p.stage, p.since,
         p.starts, p.ends, coalesce(o.name, '') as carrier
  from projects.project p
  left join projects.organisation o on o.county = p.county and o.id = p.carrier
  where p.stage in ('APPROVED', 'RUNNING', 'SUSPENDED', 'FINISHED');
grant select on projects.published to liandong_app;
