-- Lists and counts at a million requests. What row level security looks at rides along in the
-- indexes of open requests, so that counting does not open the rows.
drop index requests.request_county_due_id_idx;
drop index requests.request_county_street_due_id_idx;
drop index requests.request_county_committee_due_id_idx;
drop index requests.request_holder_due_id_idx;
create index request_open_county on requests.request (county, due, id) include (place, grid, account, holder) where open;
create index request_open_street on requests.request (county, street, due, id) include (place, grid, account, holder) where open;
create index request_open_committee on requests.request (county, committee, due, id) include (place, grid, account, holder) where open;
create index request_open_holder on requests.request (holder, due, id) include (county, place, grid, account) where open;

-- Hats above the county, and everything a holder ever had.
create index request_open on requests.request (due, id) include (county, place, grid, account, holder) where open;
create index request_id on requests.request (id desc);
create index request_holder on requests.request (holder, id desc);

-- The primary key serves this order as well.
drop index requests.request_county_id_idx;
