-- The demonstration is played in acts, each told wholly or not at all.
alter table demo.chapter drop constraint chapter_name_check;
alter table demo.chapter add check (name ~ '^[a-z-]{1,40}$');
