-- An earlier step dropped the check of the subsidy in the place of the one that asked for a carrier: a pilot
-- that looks for its carrier after the approval could not be approved.
alter table projects.project drop constraint project_check3;
alter table projects.project add constraint project_asked
  check (asked <= total or stage in ('DRAFT', 'RETURNED', 'WITHDRAWN'));
