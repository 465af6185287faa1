-- 以奖代补 (PRJ-42): what is paid after the result is accepted only with the evaluation that was passed. The
-- milestone of such a contract names that fact of it; no other fact is taken.
alter table contracts.contract add unique (county, id, reward);
alter table contracts.fact add unique (county, contract, nr, kind);
alter table contracts.milestone
  add column reward boolean,
  add column result int,
  add column result_kind text not null generated always as ('PASSED') stored;
update contracts.milestone m set reward = c.reward,
  result = (select max(f.nr) from contracts.fact f where f.county = c.county and f.contract = c.id and f.kind = 'PASSED')
from contracts.contract c where c.county = m.county and c.id = m.contract;
alter table contracts.milestone
  alter column reward set not null,
  add foreign key (county, contract, reward) references contracts.contract (county, id, reward),
  add foreign key (county, contract, result, result_kind) references contracts.fact (county, contract, nr, kind),
  add constraint milestone_reward check (not reward or reached is null or result is not null);
grant update (result) on contracts.milestone to liandong_app;
