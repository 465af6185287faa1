-- Whether a carrier has an established project is asked after each step of any of its projects.
create index project_carrier_stage on projects.project (county, carrier, stage) where carrier is not null;
