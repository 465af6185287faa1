-- Who wrote a section last: what the same person saves twice at once is no other hand.
alter table projects.section add column writer uuid;
grant update (writer) on projects.section to liandong_app;
