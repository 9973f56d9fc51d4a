-- The registry of attributes, notes about a person, and what happened to them.
create table contact.attribute (
  workspace_id          uuid        not null,
  key                   text        not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label                 text        not null check (char_length(label) between 1 and 60),
  type                  text        not null
    check (type in ('text', 'number', 'boolean', 'date', 'time', 'datetime', 'enum', 'list', 'file', 'location',
      'phone', 'email', 'url', 'json')),
  scope                 text        not null check (scope in ('contact', 'chat', 'session')),
  default_value         jsonb,
  description           text        not null default '' check (char_length(description) <= 200),
  pii                   boolean     not null default false,
  agent_editable        boolean     not null default true,
  options               text[]      not null default '{}',
  archived              boolean     not null default false,
  version               bigint      not null default 1,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  primary key (workspace_id, key)
);
call platform.protect_workspace('contact.attribute');
grant select, insert, update, delete on contact.attribute to rookery_app;
call platform.open_to_path('contact.attribute', 'select');

create table contact.note (
  workspace_id          uuid        not null,
  contact_id            uuid        not null,
  id                    uuid        not null,
  title                 text        not null default '' check (char_length(title) <= 120),
  body                  text        not null check (char_length(body) between 1 and 5000),
  author_id             uuid,
  author_name           text        not null default '',
  deleted_at            timestamptz,
  version               bigint      not null default 1,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  primary key (workspace_id, contact_id, id),
  foreign key (workspace_id, contact_id) references contact.person (workspace_id, id) on delete cascade
);
call platform.protect_workspace('contact.note');
grant select, insert, update, delete on contact.note to rookery_app;

-- A projection of the event log, written by one consumer; the event's own identity makes it idempotent.
create table contact.timeline_entry (
  workspace_id          uuid        not null,
  contact_id            uuid        not null,
  event_id              bigint      not null,
  kind                  text        not null,
  at                    timestamptz not null,
  actor_kind            text        not null,
  actor_id              text,
  actor_name            text        not null default '',
  data                  text        not null default '{}',
  primary key (workspace_id, contact_id, at, event_id)
);
call platform.protect_workspace('contact.timeline_entry');
grant select, insert, update, delete on contact.timeline_entry to rookery_app;
call platform.open_to_path('contact.timeline_entry', 'select, insert');
