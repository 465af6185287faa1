-- The printed text of a policy document; each version of the entry keeps its own.
create table policy.document_file (
  document uuid  not null references policy.document,
  version  int   not null,
  name     text  not null,
  content  bytea not null check (length(content) <= 12000000),
  at       timestamptz not null,
  primary key (document, version)
);
grant select, insert, update on policy.document_file to liandong_app;
