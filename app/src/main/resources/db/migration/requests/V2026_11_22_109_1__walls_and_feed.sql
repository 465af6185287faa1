-- The words of a request follow their request, as its facts and pictures do.
alter table requests.searched enable row level security;
create policy sight on requests.searched
  using (exists (select from requests.request r where r.county = searched.county and r.id = searched.id));

-- The newest requests of a place that hold the words, by number only. Behind row level security
-- the index of words could not be used (the match is not leakproof); this runs as the owner and
-- asks for the reach itself.
create function requests.holding(query text, low text, high text, most int)
  returns table (county text, id uuid)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
begin
  -- planned with its values: a rare word goes by the index of words, a common one by age
  return query execute
    'select s.county, s.id from requests.searched s
     where s.words @@ $1::tsquery
       and (s.place >= $2 and s.place < $3 or s.grid >= $2 and s.grid < $3)
       and (platform.reaches(s.county, s.place) or platform.reaches(s.county, s.grid))
     order by s.id desc limit $4'
    using query, low, high, most;
end
$$;
revoke all on function requests.holding(text, text, text, int) from public;
grant execute on function requests.holding(text, text, text, int) to liandong_app;

-- The feed of open data: every state of a request, told once.
alter table requests.request add column change bigint not null default opendata.change();
create index request_change on requests.request (change, county, id);
grant update (change) on requests.request to liandong_app;

-- What the feed shows of each: as requests.published, and that it was withdrawn. No words, no
-- address below the committee, no person. Runs as its owner, past row level security.
create view requests.told as
select change, county, id, number, street, committee, category, stage, round, submitted, due, settled
from requests.request;
grant select on requests.told to liandong_app;
