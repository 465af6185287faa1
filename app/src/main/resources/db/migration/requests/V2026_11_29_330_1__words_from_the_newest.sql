-- Words of requests are searched from the newest back. A word that stands in many requests is found
-- among the newest; one that is not frequent there goes by the index of words, which knows the
-- places too, so that no more is read than what stands under the place.

-- Every place a request lies under, from the province down to the committee, by where it is and by
-- the grid that has it.
create function requests.under(place text, grid text) returns text[]
language sql immutable strict parallel safe
return array[left(place, 2), left(place, 4), left(place, 6), left(place, 9), left(place, 12),
  left(grid, 9), left(grid, 12)];

drop index requests.searched_words;
create index searched_words on requests.searched using gin (words, requests.under(place, grid))
  with (gin_pending_list_limit = 256);

create or replace function requests.holding(query text, low text, high text, most int)
  returns table (county text, id uuid)
language plpgsql stable security definer
set search_path = pg_catalog
as $$
declare
  -- how many of the newest are read one by one
  newest constant int := 2000;
  fits constant text :=
    's.words @@ $1::tsquery
     and (s.place >= $2 and s.place < $3 or s.grid >= $2 and s.grid < $3)
     and (platform.reaches(s.county, s.place) or platform.reaches(s.county, s.grid))';
  inside constant text := case when length(low) < 6 then 'true' else 's.county = left($2, 6)' end;
  below constant text := case when low = '' then 'true'
    else 'requests.under(s.place, s.grid) @> array[left($2, 12)]' end;
  bound uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  found int := 0;
begin
  -- the few of a committee go by the index at once
  if length(low) < 12 then
    return query execute
      'select s.county, s.id
       from (select * from requests.searched s where ' || inside || '
             order by s.id desc limit $5) s
       where ' || fits || ' order by s.id desc limit $4'
      using query, low, high, most, newest;
    get diagnostics found = row_count;
    if found >= most then return; end if;
    execute 'select s.id from requests.searched s where ' || inside || '
       order by s.id desc offset $1 limit 1'
      into bound using newest, low;
    if bound is null then return; end if;
  end if;
  return query execute
    'with holding as materialized (
       select s.county, s.id from requests.searched s
       where ' || fits || ' and ' || inside || ' and ' || below || ' and s.id <= $5)
     select s.county, s.id from holding s order by s.id desc limit $4'
    using query, low, high, most - found, bound;
end
$$;
