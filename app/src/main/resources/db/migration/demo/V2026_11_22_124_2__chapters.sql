-- The demonstration has chapters of its own for stories that are told wholly or not at all.
alter table demo.chapter drop constraint chapter_name_check;
alter table demo.chapter add constraint chapter_name_check check (length(name) between 1 and 120);
