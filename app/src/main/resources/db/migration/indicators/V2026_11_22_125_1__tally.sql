create schema indicators;
grant usage on schema indicators to liandong_app;

-- What one subject (a request, a dispute, a project ...) counts for in one measure: the rows behind
-- every figure. No names and no words are in it.
create table indicators.counted (
  county   text   not null,
  measure  text   not null,
  subject  uuid   not null,
  place    text   not null check (place ~ '^\d{12}$' and left(place, 6) = county),
  month    date   not null check (extract(day from month) = 1),
  kind     text   not null,
  category text   not null,
  handler  text   not null,
  amount   bigint not null,
  recheck  timestamptz,
  primary key (county, measure, subject)
);
create index counted_place on indicators.counted (county, measure, place, subject);
create index counted_kind on indicators.counted (county, measure, kind, subject);
create index counted_recheck on indicators.counted (recheck) where recheck is not null;

-- Changes that are not yet part of a cell. Written instead of the cells themselves, so that many
-- writers of one place never wait for each other.
create table indicators.delta (
  county   text   not null,
  id       uuid   not null,
  measure  text   not null,
  place    text   not null,
  month    date   not null,
  kind     text   not null,
  category text   not null,
  handler  text   not null,
  amount   bigint not null,
  primary key (county, id)
);

-- Sums for committees, streets and counties, by month: in all, by category and by handler.
create table indicators.cell (
  county  text   not null,
  measure text   not null,
  place   text   not null,
  split   text   not null check (split in ('', 'category', 'handler')),
  value   text   not null,
  month   date   not null,
  kind    text   not null,
  amount  bigint not null,
  primary key (county, measure, place, split, value, month, kind)
);
create index cell_county on indicators.cell (measure, split, county, month) include (value, kind, amount)
  where length(place) = 6;

-- One change as it enters the cells.
create view indicators.spread as
select d.county, d.id, d.measure, left(d.place, l.length) as place, s.split, s.value, d.month, d.kind, d.amount
from indicators.delta d
cross join (values (6), (9), (12)) as l(length)
cross join lateral (values ('', ''), ('category', d.category), ('handler', d.handler)) as s(split, value);

-- Exact at every moment: the cells and what has yet to enter them.
create view indicators.tally as
select county, measure, place, split, value, month, kind, amount from indicators.cell
union all
select county, measure, place, split, value, month, kind, amount from indicators.spread;

grant select, insert, update, delete on indicators.counted, indicators.cell to liandong_app;
grant select, insert, delete on indicators.delta to liandong_app;
grant select on indicators.spread, indicators.tally to liandong_app;
