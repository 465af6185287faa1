-- Lists of a million requests that begin at once whatever they are narrowed to: the county stands in
-- the index, so that a province's list passes over the rows of others without opening them.
drop index requests.request_id;
create index request_id on requests.request (id desc, county);
drop index requests.request_open;
create index request_open on requests.request (due, id, county) include (place, grid, account, holder) where open;
create index request_answered on requests.request (county, id desc) where stage = 'ANSWERED';
create index request_category on requests.request (county, category, id desc);

-- A word that stands in every request is looked for from the newest back.
create index searched_newest on requests.searched (id desc, place);
