-- Who did what, when, for whom. Append-only: the server's role may read and insert, never update or delete.
create schema audit;
grant usage on schema audit to rookery_app;

create table audit.entry (
  workspace_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  actor_type text not null check (actor_type in ('member', 'token', 'partner', 'provider', 'system')),
  actor_id text,
  actor_name text,
  actor_email text,
  impersonator_id text,
  ip text,
  user_agent text,
  action text not null check (char_length(action) <= 80),
  object_type text not null check (char_length(object_type) <= 40),
  object_id text check (char_length(object_id) <= 80),
  object_name text check (char_length(object_name) <= 200),
  before text,
  after text,
  result text not null check (result in ('ok', 'denied', 'failed')),
  request_id text,
  primary key (workspace_id, entry_id)
);
create index on audit.entry (workspace_id, at, entry_id);
call platform.protect_workspace('audit.entry');
grant select, insert on audit.entry to rookery_app;

create table audit.partner_entry (
  partner_id uuid not null,
  like audit.entry including constraints,
  primary key (partner_id, entry_id)
);
alter table audit.partner_entry drop column workspace_id;
create index on audit.partner_entry (partner_id, at, entry_id);
call platform.protect_partner('audit.partner_entry');
grant select, insert on audit.partner_entry to rookery_app;

create table audit.provider_entry (
  like audit.entry including constraints,
  primary key (entry_id)
);
alter table audit.provider_entry drop column workspace_id;
create index on audit.provider_entry (at, entry_id);
alter table audit.provider_entry enable row level security;
alter table audit.provider_entry force row level security;
create policy provider on audit.provider_entry to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('audit.provider_entry');
grant select, insert on audit.provider_entry to rookery_app;

-- The hash chain, one per workspace and day, written by a background job after the entries: an append never waits for
-- the one before. The place in the chain is the order of sealing, so a late commit only makes the day's chain longer.
create table audit.seal (
  workspace_id uuid not null,
  day date not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  prev_hash text not null,
  hash text not null,
  primary key (workspace_id, day, position),
  unique (workspace_id, entry_id)
);
call platform.protect_workspace('audit.seal');
grant select, insert on audit.seal to rookery_app;

create table audit.partner_seal (
  partner_id uuid not null,
  day date not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  prev_hash text not null,
  hash text not null,
  primary key (partner_id, day, position),
  unique (partner_id, entry_id)
);
call platform.protect_partner('audit.partner_seal');
grant select, insert on audit.partner_seal to rookery_app;

create table audit.provider_seal (
  day date not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  prev_hash text not null,
  hash text not null,
  primary key (day, position),
  unique (entry_id)
);
alter table audit.provider_seal enable row level security;
alter table audit.provider_seal force row level security;
create policy provider on audit.provider_seal to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('audit.provider_seal');
grant select, insert on audit.provider_seal to rookery_app;
