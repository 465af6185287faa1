-- The planner took the row policies for very selective, so it read and sorted all ten thousand waiting
-- matters of a desk instead of walking the index for the first twenty. About a coalesce it assumes one
-- half. The policies let the same rows through.
drop policy sight on procedures.waiting;
create policy sight on procedures.waiting
  using (coalesce(platform.reaches(county, place) or platform.own(account) or platform.own(owner), false));
drop policy sight on procedures.procedure;
create policy sight on procedures.procedure
  using (coalesce(platform.reaches(county, place) or platform.own(account), false));
