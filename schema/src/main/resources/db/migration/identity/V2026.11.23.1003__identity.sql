-- People who log in. Directory rows lead from a hash or a name to a scope; what people are in a place lives in the place.
create schema identity;
grant usage on schema identity to rookery_app;

-- A login is (realm, e-mail); the realm is a partner's id, or all zeros for the provider.
create table identity.login (
  login_id uuid primary key,
  realm uuid not null,
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  name text not null check (char_length(name) between 1 and 80),
  phone text check (char_length(phone) <= 20),
  locale text not null default 'en' check (char_length(locale) <= 35),
  time_zone text not null default 'UTC',
  password_hash text,
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  version bigint not null default 1,
  unique (realm, email)
);
create index on identity.login (email);
call platform.declare_directory('identity.login');
grant select, insert, update on identity.login to rookery_app;

-- The passwords a login had before, so that the last five are not taken again.
create table identity.former_password (
  login_id uuid not null references identity.login,
  position bigint generated always as identity,
  password_hash text not null,
  primary key (login_id, position)
);
call platform.declare_directory('identity.former_password');
grant select, insert, delete on identity.former_password to rookery_app;

-- Signed-in browsers; only the hash of the cookie is known here.
create table identity.session (
  session_id uuid primary key,
  token_hash bytea not null unique,
  login_id uuid not null references identity.login,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index on identity.session (login_id);
call platform.declare_directory('identity.session');
grant select, insert, update, delete on identity.session to rookery_app;

-- Where a login is a member: the way from a login to its scopes.
create table identity.membership (
  login_id uuid not null references identity.login,
  level text not null check (level in ('provider', 'partner', 'workspace')),
  place uuid not null,
  member_id uuid not null,
  primary key (login_id, place)
);
call platform.declare_directory('identity.membership');
grant select, insert, delete on identity.membership to rookery_app;

-- Members of a workspace: invited → active ⇄ inactive → removed. A removed one stays for the history's sake.
create table identity.member (
  workspace_id uuid not null,
  member_id uuid not null,
  login_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  email text not null check (email = lower(email) and char_length(email) between 3 and 254),
  phone text check (char_length(phone) <= 20),
  role text not null,
  lead_visibility text not null default 'all' check (lead_visibility in ('all', 'team', 'assigned')),
  can_assign text not null default 'none' check (can_assign in ('none', 'self', 'own_team', 'anyone')),
  status text not null check (status in ('invited', 'active', 'inactive', 'removed')),
  created_at timestamptz not null,
  version bigint not null default 1,
  primary key (workspace_id, member_id)
);
create unique index member_email on identity.member (workspace_id, email) where status <> 'removed';
call platform.protect_workspace('identity.member');
grant select, insert, update on identity.member to rookery_app;

create table identity.partner_member (
  partner_id uuid not null,
  like identity.member including defaults including constraints,
  primary key (partner_id, member_id)
);
alter table identity.partner_member drop column workspace_id;
create unique index partner_member_email on identity.partner_member (partner_id, email) where status <> 'removed';
call platform.protect_partner('identity.partner_member');
grant select, insert, update on identity.partner_member to rookery_app;

create table identity.provider_member (
  like identity.member including defaults including constraints,
  primary key (member_id)
);
alter table identity.provider_member drop column workspace_id;
create unique index provider_member_email on identity.provider_member (email) where status <> 'removed';
alter table identity.provider_member enable row level security;
alter table identity.provider_member force row level security;
create policy provider on identity.provider_member to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('identity.provider_member');
grant select, insert, update on identity.provider_member to rookery_app;

-- Roles a place made for itself; the built-in ones are in the code.
create table identity.role (
  workspace_id uuid not null,
  role_id uuid not null,
  name text not null check (char_length(name) between 2 and 50),
  description text not null default '' check (char_length(description) <= 250),
  permissions text[] not null,
  active boolean not null default true,
  visibility text not null default 'all' check (visibility in ('all', 'team', 'assigned')),
  created_at timestamptz not null,
  version bigint not null default 1,
  primary key (workspace_id, role_id),
  unique (workspace_id, name)
);
call platform.protect_workspace('identity.role');
grant select, insert, update, delete on identity.role to rookery_app;

create table identity.partner_role (
  partner_id uuid not null,
  role_id uuid not null,
  name text not null check (char_length(name) between 2 and 50),
  description text not null default '' check (char_length(description) <= 250),
  permissions text[] not null,
  active boolean not null default true,
  created_at timestamptz not null,
  version bigint not null default 1,
  primary key (partner_id, role_id),
  unique (partner_id, name)
);
call platform.protect_partner('identity.partner_role');
grant select, insert, update, delete on identity.partner_role to rookery_app;

-- An open invitation: from the hash of its link to the place and member it is for.
create table identity.invitation (
  token_hash bytea primary key,
  level text not null check (level in ('provider', 'partner', 'workspace')),
  place uuid not null,
  member_id uuid not null,
  login_id uuid not null references identity.login,
  expires_at timestamptz not null
);
create index on identity.invitation (member_id);
call platform.declare_directory('identity.invitation');
grant select, insert, delete on identity.invitation to rookery_app;

-- API tokens of a workspace, and the way from the hash of a secret to its token. Rotation leaves two keys for a while.
create table identity.api_token (
  workspace_id uuid not null,
  token_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  hint text not null check (char_length(hint) = 4),
  scopes text[] not null,
  ip_allow text[] not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  last_ip text,
  version bigint not null default 1,
  primary key (workspace_id, token_id),
  foreign key (workspace_id, created_by) references identity.member (workspace_id, member_id)
);
call platform.protect_workspace('identity.api_token');
grant select, insert, update, delete on identity.api_token to rookery_app;

create table identity.api_token_key (
  token_hash bytea primary key,
  workspace_id uuid not null,
  token_id uuid not null,
  valid_until timestamptz
);
create index on identity.api_token_key (token_id);
call platform.declare_directory('identity.api_token_key');
grant select, insert, update, delete on identity.api_token_key to rookery_app;

-- Answers kept for 24 hours, so that a repeated POST with the same Idempotency-Key gets the first answer again.
create table identity.kept_answer (
  owner text not null,
  key text not null check (char_length(key) between 1 and 128),
  request_hash bytea not null,
  created_at timestamptz not null,
  status integer,
  content_type text,
  headers text,
  body bytea,
  primary key (owner, key)
);
create index on identity.kept_answer (created_at);
call platform.declare_directory('identity.kept_answer');
grant select, insert, update, delete on identity.kept_answer to rookery_app;
