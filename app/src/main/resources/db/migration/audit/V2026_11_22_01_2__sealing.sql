-- Entries waiting to be sealed, written in the statement that writes the entry.
create table audit.unsealed (
  county text not null,
  id     uuid not null,
  primary key (county, id)
);
grant select, insert, delete on audit.unsealed to liandong_app;

-- The log: one line of entries from all counties, in the order they were sealed. Insert-only.
-- It belongs to no county and stays in one place when counties are spread over several servers.
create table audit.sealed (
  seq        bigint primary key check (seq >= 0),
  county     text   not null,
  entry_id   uuid   not null,
  leaf_hash  bytea  not null unique check (length(leaf_hash) = 32),
  chain_hash bytea  not null check (length(chain_hash) = 32),
  unique (county, entry_id)
);
grant select, insert on audit.sealed to liandong_app;

-- Complete Merkle subtrees above the leaves: level 1 joins two leaves, level 2 four, and so on.
create table audit.node (
  level int    not null check (level > 0),
  index bigint not null check (index >= 0),
  hash  bytea  not null check (length(hash) = 32),
  primary key (level, index)
);
grant select, insert on audit.node to liandong_app;

-- What the log amounted to after each round of sealing, signed. Numbered without gaps.
create table audit.tree_head (
  no        bigint      primary key check (no >= 0),
  size      bigint      not null unique check (size > 0),
  root      bytea       not null check (length(root) = 32),
  chain     bytea       not null check (length(chain) = 32),
  at        timestamptz not null,
  signer    text        not null,
  signature bytea       not null
);
grant select, insert on audit.tree_head to liandong_app;

-- Looked up by subject, by person, and across counties by time (ids are in time order).
drop index audit.entry_county_subject_id_idx;
create index on audit.entry (subject, id);
create index on audit.entry (account, id);
create index on audit.entry (id);
