-- Which duty of territory a post brings: appointing to it puts the person in charge there.
alter table identity.post add column charge text check (charge in ('OWNER', 'MEMBER', 'SEAT'));
update identity.post set charge = 'OWNER' where key in ('grid-owner', 'committee-secretary');
update identity.post set charge = 'SEAT' where key in ('committee-director', 'committee-member');
update identity.post set charge = 'MEMBER' where key = 'grid-member';
insert into identity.post (key, ordinal, position, levels, line, field, certificate, two_committee, source, charge) values
  ('street-head', 101, 'STREET_OFFICER', '{STREET}', 'GENERAL', 'GOVERNMENT', null, false, '003:45', 'OWNER'),
  ('county-head', 102, 'COUNTY_OFFICER', '{COUNTY}', 'GENERAL', 'GOVERNMENT', null, false, '003:45', 'OWNER');
