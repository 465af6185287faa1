-- As with what waits: the planner expects one half of the projects to be seen, not one in a hundred.
-- Those who write together are looked up in the row itself.
drop policy sight on projects.project;
create policy sight on projects.project
  using (coalesce(platform.reaches(county, place) or platform.own(account)
                  or (cardinality(accounts) > 0
                      and nullif(current_setting('app.account', true), '')::uuid = any (accounts)
                      and current_setting('app.account', true) <> '00000000-0000-0000-0000-000000000000'),
                  false));
