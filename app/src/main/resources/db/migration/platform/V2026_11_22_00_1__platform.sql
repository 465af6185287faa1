-- What the modules stand on: sessions, jobs, the event registry, and the test of a row's reach.
create schema platform;
grant usage on schema platform to liandong_app;

create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Is a row of this place within what the transaction was told it may reach?
create function platform.reaches(county text, place text) returns boolean
language sql stable parallel safe
as $$
  select (current_setting('app.counties', true) = '*'
          or county = any (string_to_array(current_setting('app.counties', true), ',')))
     and (current_setting('app.places', true) = '*'
          or exists (select from unnest(string_to_array(current_setting('app.places', true), ',')) p
                     where starts_with(place, p)))
$$;

-- Does the row belong to the account of the transaction? The nil account owns nothing.
create function platform.own(account uuid) returns boolean
language sql stable parallel safe
as $$
  select account = nullif(current_setting('app.account', true), '')::uuid
     and account <> '00000000-0000-0000-0000-000000000000'
$$;

grant execute on all functions in schema platform to liandong_app;

-- Spring Session
create table platform.spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index on platform.spring_session (expiry_time);
create index on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
  session_primary_id char(36)     not null references platform.spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to liandong_app;

-- Modulith event registry, version 2
create table platform.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index on platform.event_publication (completion_date);
grant select, insert, update, delete on platform.event_publication to liandong_app;

-- db-scheduler
create table platform.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);
create index on platform.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on platform.scheduled_tasks to liandong_app;
