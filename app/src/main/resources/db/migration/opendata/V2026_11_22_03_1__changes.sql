create schema opendata;
grant usage on schema opendata to liandong_app;

-- A database that was restored into another cluster counts its transactions anew. Each life of the
-- database has a number, so that changes after a restore still come after those before it.
create table opendata.epoch (
  no     int         primary key check (no >= 0),
  system text        not null,
  at     timestamptz not null
);
grant select, insert on opendata.epoch to liandong_app;

-- The number of the present transaction: what a row of a feed carries in its column "change".
create function opendata.change() returns bigint
language sql volatile
as $$
  select (coalesce((select max(no) from opendata.epoch), 0)::bigint << 40)
         + pg_current_xact_id()::text::bigint
$$;

-- Every transaction below this number has ended: no row below it can still appear.
create function opendata.horizon() returns bigint
language sql stable
as $$
  select (coalesce((select max(no) from opendata.epoch), 0)::bigint << 40)
         + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;

grant execute on all functions in schema opendata to liandong_app;
