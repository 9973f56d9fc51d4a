-- Bots and their settings. A bot is one account on one channel.
create schema bot;
grant usage on schema bot to rookery_app;

create table bot.profile (
  workspace_id          uuid        not null,
  id                    uuid        not null,
  name                  text        not null check (char_length(name) between 1 and 60),
  description           text        not null default '' check (char_length(description) <= 300),
  channel_kind          text        not null
    check (channel_kind in ('website', 'landing', 'whatsapp', 'facebook', 'instagram', 'telegram', 'teams')),
  status                text        not null default 'draft'
    check (status in ('draft', 'live', 'degraded', 'paused', 'disconnected', 'archived')),
  status_reason         text        not null default '',
  avatar                text        not null default 'rook-1',
  language              text        not null default 'en',
  timezone              text        not null default 'UTC',
  mode                  text        not null default 'flow' check (mode in ('flow', 'ai', 'flow_ai')),
  widget_key            text        not null,
  -- Raised by every publish and settings change; whoever caches a bot compares it.
  config_version        bigint      not null default 1,
  created_by            uuid,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  archived_at           timestamptz,
  version               bigint      not null default 1,
  primary key (workspace_id, id)
);
call platform.protect_workspace('bot.profile');
grant select, insert, update, delete on bot.profile to rookery_app;
create unique index profile_name on bot.profile (workspace_id, lower(name)) where status <> 'archived';

create table bot.setting (
  workspace_id          uuid        not null,
  bot_id                uuid        not null,
  tab                   text        not null check (tab in ('general', 'design', 'access')),
  value                 text        not null,
  version               bigint      not null default 1,
  changed_by            uuid,
  changed_at            timestamptz not null,
  primary key (workspace_id, bot_id, tab),
  foreign key (workspace_id, bot_id) references bot.profile (workspace_id, id) on delete cascade
);
call platform.protect_workspace('bot.setting');
grant select, insert, update, delete on bot.setting to rookery_app;

-- What each config version meant, written before the first turn under it, so that every conversation can be run again.
create table bot.revision (
  workspace_id          uuid        not null,
  bot_id                uuid        not null,
  config_version        bigint      not null,
  definition            text        not null,
  made_at               timestamptz not null,
  primary key (workspace_id, bot_id, config_version),
  foreign key (workspace_id, bot_id) references bot.profile (workspace_id, id) on delete cascade
);
call platform.protect_workspace('bot.revision');
grant select, insert on bot.revision to rookery_app;
