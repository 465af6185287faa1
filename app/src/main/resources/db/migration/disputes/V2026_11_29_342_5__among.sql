-- Those who take part are looked up in the row, without a subquery; the rules are the same: its parties,
-- whoever reported it, and the staff of the place; restricted kinds only those entrusted.
drop policy sight on disputes.dispute;
create policy sight on disputes.dispute
  using (platform.own(account) or platform.among(accounts)
         or ((platform.reaches(county, place) or platform.reaches(county, grid))
             and (not restricted or disputes.entrusts(county, place))));
-- never the parties, however high they sit
drop policy sight on disputes.note;
create policy sight on disputes.note
  using (exists (select from disputes.dispute d
                 where d.county = note.county and d.id = note.dispute
                   and (platform.reaches(d.county, d.place) or platform.reaches(d.county, d.grid))
                   and (not d.restricted or disputes.entrusts(d.county, d.place))
                   and not coalesce(platform.among(d.accounts), false)));
