-- Who evaluates is compared with whoever builds and pays by what they are, not by what they are called: the
-- registered organisation behind a name, where there is one. It may be of another county.
alter table projects.evaluator
  add column body_county text,
  add column body_id uuid,
  add constraint evaluator_body check ((body_county is null) = (body_id is null));
alter table projects.partner add column organisation uuid,
  add foreign key (county, organisation) references projects.organisation (county, id);
alter table projects.funding add column organisation uuid,
  add foreign key (county, organisation) references projects.organisation (county, id);
update projects.partner p set organisation = o.id
from projects.organisation o where o.county = p.county and o.name = p.name;
update projects.funding f set organisation = o.id
from projects.organisation o where o.county = f.county and o.name = f.payer;
