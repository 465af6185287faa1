drop policy sight on projects.project;
create policy sight on projects.project
  using (coalesce(platform.reaches(county, place) or platform.own(account) or platform.among(accounts), false));
