-- What a procedure competes in with others, as a year's call: a quota may be counted for each of them.
alter table procedures.procedure add column call text not null default '' check (length(call) <= 60);
