-- Provider, partners (a reseller has a parent) and workspaces: who is whose, and the life of both.
create schema tenancy;
grant usage on schema tenancy to rookery_app, rookery_path;

-- One row: this installation. Its presence says that the first-run set-up is done.
create table tenancy.installation (
  singleton boolean primary key default true check (singleton),
  name text not null check (char_length(name) between 2 and 80),
  set_up_at timestamptz not null
);
call platform.declare_platform('tenancy.installation');
grant select, insert, update on tenancy.installation to rookery_app;

-- Provider → partner → reseller and no deeper: a parent must have depth 1, which the foreign key holds.
create table tenancy.partner (
  partner_id uuid primary key,
  parent_id uuid,
  depth smallint not null check (depth in (1, 2)),
  parent_depth smallint generated always as (case when parent_id is null then null else 1 end) stored,
  name text not null check (char_length(name) between 2 and 80),
  state text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  state_reason text check (char_length(state_reason) <= 500),
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (partner_id, depth),
  check ((parent_id is null) = (depth = 1)),
  foreign key (parent_id, parent_depth) references tenancy.partner (partner_id, depth)
);
create index on tenancy.partner (parent_id) where parent_id is not null;
call platform.protect_partner('tenancy.partner');
grant select, insert, update on tenancy.partner to rookery_app;
create policy parent_reads on tenancy.partner for select to rookery_app
  using (parent_id = (select platform.scope_partner()));

-- Moves of life: pending_verification → active ⇄ inactive, active ⇄ suspended, any → pending_deletion → deleted,
-- pending_deletion → active (restored). Moves of subscription: trialing → active ⇄ past_due → expired; any → cancelled.
create table tenancy.workspace (
  workspace_id uuid primary key,
  partner_id uuid not null,
  name text not null check (char_length(name) between 2 and 80),
  life text not null default 'active'
    check (life in ('pending_verification', 'active', 'inactive', 'suspended', 'pending_deletion', 'deleted')),
  life_reason text check (char_length(life_reason) <= 500),
  delete_at timestamptz,
  subscription text not null default 'trialing'
    check (subscription in ('trialing', 'active', 'past_due', 'expired', 'cancelled')),
  seats integer not null default -1 check (seats >= -1),
  time_zone text not null default 'UTC',
  language text not null default 'en' check (char_length(language) <= 35),
  country text check (country ~ '^[A-Z]{2}$'),
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  week_start text not null default 'monday' check (week_start in ('monday', 'saturday', 'sunday')),
  industry text check (char_length(industry) <= 80),
  website text check (char_length(website) <= 2048),
  support_email text check (char_length(support_email) <= 254),
  created_at timestamptz not null,
  version bigint not null default 1,
  check ((life = 'pending_deletion') <= (delete_at is not null))
);
create index on tenancy.workspace (partner_id, workspace_id);
call platform.protect_workspace('tenancy.workspace');
grant select, insert, update on tenancy.workspace to rookery_app;
-- The card of a workspace is shown in its partner's list and in the provider's; neither may write it from there.
create policy owner_reads on tenancy.workspace for select to rookery_app
  using (partner_id = (select platform.scope_partner()) or (select platform.scope_provider()));
