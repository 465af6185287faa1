-- Those who take part are looked up in the row, without a subquery.
drop policy sight on contracts.contract;
create policy sight on contracts.contract
  using (platform.reaches(county, place) or platform.own(account) or platform.among(accounts));
