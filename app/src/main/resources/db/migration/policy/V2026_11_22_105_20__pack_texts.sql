-- Texts a pack brings for other modules, as its routes: kept as they are, with the version.
create table policy.pack_text (
  pack    text not null,
  version int  not null,
  path    text not null,
  content text not null,
  primary key (pack, version, path),
  foreign key (pack, version) references policy.pack_version
);
grant select, insert on policy.pack_text to liandong_app;
