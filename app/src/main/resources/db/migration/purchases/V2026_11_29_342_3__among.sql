-- Those who take part are looked up in the row, without a subquery.
drop policy sight on purchases.purchase;
create policy sight on purchases.purchase
  using (platform.reaches(county, place) or platform.own(account) or platform.among(accounts));
