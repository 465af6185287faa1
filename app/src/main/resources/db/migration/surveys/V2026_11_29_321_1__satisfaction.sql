-- How satisfied a community was, by a survey that is closed: written once, as far as it may be shown.
create table surveys.satisfaction (
  county    text    not null,
  id        uuid    not null,
  survey    uuid    not null,
  committee text    not null check (starts_with(committee, county) and length(committee) = 12),
  satisfied boolean not null,
  people    int     not null check (people >= 1),
  primary key (county, id),
  unique (county, survey, committee, satisfied),
  foreign key (county, survey) references surveys.survey (county, id)
);

-- Which surveys were looked at for it, also those that nothing may be shown of.
create table surveys.settled (
  county text        not null,
  survey uuid        not null,
  at     timestamptz not null,
  primary key (county, survey),
  foreign key (county, survey) references surveys.survey (county, id)
);

grant select, insert on surveys.satisfaction, surveys.settled to liandong_app;
