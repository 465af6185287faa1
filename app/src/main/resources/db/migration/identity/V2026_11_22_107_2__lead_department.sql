-- The lead department of a city or county (ACT-10, 002:29): its holder names the department as the unit.
alter table identity.post add column lead boolean not null default false;
insert into identity.post (key, ordinal, position, levels, line, field, certificate, two_committee, source, lead) values
  ('county-lead', 103, 'COUNTY_OFFICER', '{COUNTY}', 'GENERAL', 'GOVERNMENT', null, false, '002:29', true),
  ('city-lead', 104, 'CITY_OFFICER', '{CITY}', 'GENERAL', 'GOVERNMENT', null, false, '002:29', true);
