-- A queue is one walk of an index: what waits knows whose matter it is and who has spoken already, so
-- that neither the row policy nor the list looks anything up in other tables.
alter table procedures.waiting add column owner uuid;
alter table procedures.waiting add column spoken uuid[] not null default '{}';
update procedures.waiting w
set owner = p.account,
    spoken = coalesce((select array_agg(distinct who)
                       from procedures.fact f cross join lateral (values (f.account), (f.seat)) as said (who)
                       where f.county = w.county and f.procedure = w.procedure and f.round = w.round
                         and f.gate = w.gate and f.kind = 'OPINED'), '{}')
from procedures.procedure p
where p.county = w.county and p.id = w.procedure;
alter table procedures.waiting alter column owner set not null;

drop policy sight on procedures.waiting;
create policy sight on procedures.waiting
  using (platform.reaches(county, place) or platform.own(account) or platform.own(owner));
