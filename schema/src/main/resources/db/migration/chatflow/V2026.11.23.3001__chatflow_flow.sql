-- Flows of a bot: the draft that people edit, and the versions that visitors meet.
create schema chatflow;
grant usage on schema chatflow to rookery_app;

create table chatflow.flow (
  workspace_id          uuid        not null,
  id                    uuid        not null,
  bot_id                uuid        not null,
  name                  text        not null check (char_length(name) between 1 and 80),
  role                  text        not null default 'normal'
    check (role in ('default', 'normal', 'fallback', 'completed', 'offline')),
  description           text        not null default '' check (char_length(description) <= 300),
  folder                text        not null default '' check (char_length(folder) <= 80),
  enabled               boolean     not null default true,
  triggers              text        not null default '[]',
  tags                  text[]      not null default '{}',
  -- Fields of a newer file format, kept for the next export.
  other                 text        not null default '{}',
  published_version     integer,
  published_at          timestamptz,
  version               bigint      not null default 1,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  primary key (workspace_id, id)
);
call platform.protect_workspace('chatflow.flow');
grant select, insert, update, delete on chatflow.flow to rookery_app;
create unique index flow_name on chatflow.flow (workspace_id, bot_id, lower(name));
-- Every role but the ordinary one is held by one flow of the bot.
create unique index flow_role on chatflow.flow (workspace_id, bot_id, role) where role <> 'normal';

create table chatflow.draft (
  workspace_id          uuid        not null,
  flow_id               uuid        not null,
  revision              bigint      not null default 1,
  graph                 text        not null,
  checksum              text        not null,
  edited_by             uuid,
  edited_by_name        text        not null default '',
  edited_at             timestamptz not null,
  primary key (workspace_id, flow_id),
  foreign key (workspace_id, flow_id) references chatflow.flow (workspace_id, id) on delete cascade
);
call platform.protect_workspace('chatflow.draft');
grant select, insert, update, delete on chatflow.draft to rookery_app;

-- A draft as it was before something replaced it whole: a restore, an import.
create table chatflow.snapshot (
  workspace_id          uuid        not null,
  flow_id               uuid        not null,
  revision              bigint      not null,
  reason                text        not null check (reason in ('restore', 'import', 'replace')),
  graph                 text        not null,
  taken_by_name         text        not null default '',
  taken_at              timestamptz not null,
  primary key (workspace_id, flow_id, revision),
  foreign key (workspace_id, flow_id) references chatflow.flow (workspace_id, id) on delete cascade
);
call platform.protect_workspace('chatflow.snapshot');
grant select, insert, update, delete on chatflow.snapshot to rookery_app;

-- Published and therefore immutable: the role that serves requests may neither change a version nor drop one by itself.
create table chatflow.flow_version (
  workspace_id          uuid        not null,
  flow_id               uuid        not null,
  number                integer     not null check (number > 0),
  bot_id                uuid        not null,
  graph                 text        not null,
  triggers              text        not null default '[]',
  checksum              text        not null,
  note                  text        not null default '' check (char_length(note) <= 280),
  author_id             uuid,
  author_name           text        not null default '',
  published_at          timestamptz not null,
  warnings              text        not null default '[]',
  depends_on            text        not null default '{}',
  primary key (workspace_id, flow_id, number),
  foreign key (workspace_id, flow_id) references chatflow.flow (workspace_id, id) on delete cascade
);
call platform.protect_workspace('chatflow.flow_version');
grant select, insert on chatflow.flow_version to rookery_app;
