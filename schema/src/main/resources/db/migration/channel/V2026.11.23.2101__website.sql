-- The website channel: public keys, visitors, their sessions and uploads; and what waits to be sent to other networks.
create schema channel;
grant usage on schema channel to rookery_app, rookery_path;

-- The key on a customer's page leads to the workspace and its bot.
create table channel.widget_key (
  key          text not null primary key,
  workspace_id uuid not null,
  bot_id       uuid not null
);
create index widget_key_of_bot on channel.widget_key (workspace_id, bot_id);
call platform.declare_directory('channel.widget_key');
grant select, insert, update, delete on channel.widget_key to rookery_app;

-- The hash of a refresh token leads to its workspace.
create table channel.refresh_key (
  hash         text not null primary key,
  workspace_id uuid not null
);
call platform.declare_directory('channel.refresh_key');
grant select, insert, delete on channel.refresh_key to rookery_app;

-- A browser, or the person behind it once the customer's site has said who that is (subject).
create table channel.visitor (
  workspace_id uuid        not null,
  bot_id       uuid        not null,
  id           uuid        not null,
  subject      text,
  profile      text,
  version      bigint      not null default 1,
  created_at   timestamptz not null,
  primary key (workspace_id, bot_id, id),
  unique (workspace_id, bot_id, subject)
);
call platform.protect_workspace('channel.visitor');
grant select, insert, update on channel.visitor to rookery_app;

create table channel.visitor_session (
  workspace_id uuid        not null,
  id           uuid        not null,
  bot_id       uuid        not null,
  visitor_id   uuid        not null,
  origin       text        not null,
  address      text        not null,
  locale       text,
  timezone     text,
  page         text,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  version      bigint      not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, bot_id, visitor_id) references channel.visitor (workspace_id, bot_id, id)
);
create index visitor_session_of_visitor on channel.visitor_session (workspace_id, bot_id, visitor_id);
call platform.protect_workspace('channel.visitor_session');
grant select, insert, update on channel.visitor_session to rookery_app;

-- Refresh tokens of a session are a family: each is used once, and the use of an old one ends them all.
create table channel.session_token (
  workspace_id uuid        not null,
  hash         text        not null,
  session_id   uuid        not null,
  replaced_at  timestamptz,
  created_at   timestamptz not null,
  version      bigint      not null default 1,
  primary key (workspace_id, hash),
  foreign key (workspace_id, session_id) references channel.visitor_session (workspace_id, id)
);
create index session_token_family on channel.session_token (workspace_id, session_id);
call platform.protect_workspace('channel.session_token');
grant select, insert, update, delete on channel.session_token to rookery_app;

create table channel.upload (
  workspace_id  uuid        not null,
  id            uuid        not null,
  bot_id        uuid        not null,
  visitor_id    uuid        not null,
  name          text        not null,
  declared_mime text        not null,
  mime          text,
  bytes         bigint      not null,
  received      bigint      not null default 0,
  sha256        text,
  state         text        not null check (state in ('pending', 'ready', 'rejected')),
  reason        text,
  used_at       timestamptz,
  created_at    timestamptz not null,
  version       bigint      not null default 1,
  primary key (workspace_id, id)
);
create index upload_of_visitor on channel.upload (workspace_id, bot_id, visitor_id, created_at);
create index upload_unused on channel.upload (created_at) where used_at is null;
call platform.protect_workspace('channel.upload');
call platform.open_to_path('channel.upload', 'select, delete');
grant select, insert, update, delete on channel.upload to rookery_app;
