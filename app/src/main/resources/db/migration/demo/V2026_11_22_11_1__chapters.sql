create schema demo;
grant usage on schema demo to liandong_app;

-- How far the demonstration has been told; empty on a platform without one.
create table demo.chapter (
  name    text        primary key check (name in ('begin', 'end')),
  told_at timestamptz not null
);

-- Which account plays whom. The demonstration is loaded by the platform itself and belongs to no county.
create table demo.player (
  key     text primary key,
  account uuid not null
);
grant select, insert on demo.chapter, demo.player to liandong_app;
