-- The words of a request as overlapping pairs of characters, written by the application: exact on
-- any two characters in a row, without a dictionary. A table of its own, because behind row level
-- security the index could not be used (the match is not leakproof): it only names candidates, and
-- what is found is read through requests.request and its policy.
create table requests.searched (
  county text     not null,
  id     uuid     not null,
  place  text     not null,
  grid   text     not null,
  words  tsvector not null,
  primary key (county, id),
  foreign key (county, id) references requests.request (county, id)
);
create index searched_words on requests.searched using gin (words);
grant select, insert on requests.searched to liandong_app;
