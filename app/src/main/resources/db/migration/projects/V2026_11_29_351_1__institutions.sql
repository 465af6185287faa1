-- Third parties that a county, city or province has registered to evaluate projects (APP-25): an
-- organisation of the county where it sits, registered by a place, until the same place ends it.
create table projects.institution (
  county       text        not null,
  id           uuid        not null,
  organisation uuid        not null,
  place        text        not null check (place ~ '^[0-9]{2}([0-9]{2}){0,2}$' and starts_with(county, place)),
  since        date        not null,
  ended        date        check (ended >= since),
  at           timestamptz not null,
  account      uuid        not null,
  primary key (county, id),
  foreign key (county, organisation) references projects.organisation (county, id)
);
create unique index institution_once on projects.institution (county, organisation, place) where ended is null;
create index institution_place on projects.institution (place text_pattern_ops, id);

alter table projects.institution enable row level security;
create policy sight on projects.institution using (coalesce(platform.reaches(county, place), false));
grant select, insert, update (ended) on projects.institution to liandong_app;
