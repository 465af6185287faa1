-- Attachments of an application are papers of its procedure.
drop table projects.paper;
