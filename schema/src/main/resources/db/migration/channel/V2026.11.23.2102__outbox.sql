-- What a turn decided to send to a network that is not ours: written in the turn's transaction, sent after the commit,
-- in order per conversation. The website needs none: its stream is its delivery.
create table channel.outbox (
  workspace_id    uuid        not null,
  conversation_id uuid        not null,
  seq             bigint      not null,
  id              uuid        not null,
  bot_id          uuid        not null,
  channel         text        not null,
  channel_user_id text        not null,
  content         text        not null,
  attempts        integer     not null default 0,
  -- Someone is at it. If that is still so when next_at has passed, the sender died, and nobody knows what arrived.
  sending         boolean     not null default false,
  next_at         timestamptz not null,
  created_at      timestamptz not null,
  version         bigint      not null default 1,
  primary key (workspace_id, conversation_id, seq)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
create index outbox_next on channel.outbox (next_at);
call platform.protect_workspace('channel.outbox');
call platform.open_to_path('channel.outbox', 'select, insert, delete');
grant update (attempts, sending, next_at, version) on channel.outbox to rookery_path;

-- What could not be sent: visible, and repeatable by a person. Kept 30 days.
create table channel.dead_letter (
  workspace_id    uuid        not null,
  conversation_id uuid        not null,
  seq             bigint      not null,
  id              uuid        not null,
  bot_id          uuid        not null,
  channel         text        not null,
  channel_user_id text        not null,
  content         text        not null,
  outcome         text        not null check (outcome in ('failed', 'uncertain')),
  code            text        not null,
  detail          text        not null,
  attempts        integer     not null,
  at              timestamptz not null,
  primary key (workspace_id, conversation_id, seq)
);
call platform.protect_workspace('channel.dead_letter');
call platform.open_to_path('channel.dead_letter', 'select, insert, delete');
grant select, delete on channel.dead_letter to rookery_app;
