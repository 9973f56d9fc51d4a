-- Threads between a contact and a bot. Everything here is written by the conversation's lane (role rookery_path), in
-- one transaction per batch of turns; requests only read. Payloads are text holding JSON of our own writing: parsing
-- jsonb costs more than anything else a turn does in the database.
create schema conversation;
grant usage on schema conversation to rookery_app, rookery_path;

create table conversation.thread (
  workspace_id     uuid        not null,
  id               uuid        not null,
  bot_id           uuid        not null,
  channel          text        not null
    check (channel in ('website', 'landing', 'whatsapp', 'facebook', 'instagram', 'telegram', 'teams', 'test')),
  channel_user_id  text        not null,
  contact_id       uuid        not null,
  number           bigint      not null,
  -- The visitor's stream runs through all conversations of one visitor: this one begins behind first_seq.
  first_seq        bigint      not null,
  created_at       timestamptz not null,
  -- All that a turn updates stands below and carries no index, so that updates stay heap-only.
  state            text        not null check (state in ('bot', 'open', 'snoozed', 'resolved')),
  handler          text        not null check (handler in ('bot', 'human', 'none')),
  handler_version  bigint      not null,
  assignee_id      uuid,
  waiting_since    timestamptz,
  snoozed_until    timestamptz,
  resolved_at      timestamptz,
  resolved_by      text        check (resolved_by in ('agent', 'bot', 'auto', 'api', 'contact')),
  resolve_reason   text,
  reopen_count     integer     not null,
  missed           boolean     not null,
  session          text,
  attributes       text        not null default '{}',
  seq              bigint      not null,
  turn             bigint      not null,
  visitor_acked    bigint      not null,
  visitor_read     bigint      not null,
  agent_read       bigint      not null,
  last_inbound_at  timestamptz,
  last_human_at    timestamptz,
  last_activity_at timestamptz not null,
  wake_at          timestamptz,
  visitor_message_id uuid,
  version          bigint      not null,
  primary key (workspace_id, id),
  unique (workspace_id, number)
) with (fillfactor = 80);
create index thread_of_visitor on conversation.thread (workspace_id, bot_id, channel_user_id, first_seq);
create index thread_of_contact on conversation.thread (workspace_id, contact_id, id);
call platform.protect_workspace('conversation.thread');
call platform.open_to_path('conversation.thread', 'select, insert');
-- Never the key, the bot or the visitor: a row stays where it was made.
grant update (contact_id, state, handler, handler_version, assignee_id, waiting_since, snoozed_until, resolved_at,
  resolved_by, resolve_reason, reopen_count, missed, session, attributes, seq, turn, visitor_acked, visitor_read, agent_read,
  last_inbound_at, last_human_at, last_activity_at, wake_at, visitor_message_id, version) on conversation.thread to rookery_path;
grant select on conversation.thread to rookery_app;

-- The conversation a visitor is in, or was in last.
create table conversation.current (
  workspace_id    uuid not null,
  bot_id          uuid not null,
  channel_user_id text not null,
  conversation_id uuid not null,
  primary key (workspace_id, bot_id, channel_user_id)
);
call platform.protect_workspace('conversation.current');
call platform.open_to_path('conversation.current', 'select, insert');
grant update (conversation_id) on conversation.current to rookery_path;
grant select on conversation.current to rookery_app;

-- One line of the conversation as its visitor sees it. seq runs without gaps through the visitor's stream.
create table conversation.entry (
  workspace_id    uuid        not null,
  conversation_id uuid        not null,
  seq             bigint      not null,
  id              uuid        not null,
  kind            text        not null check (kind in ('message', 'status', 'conversation', 'handover', 'form_closed')),
  author_role     text        not null check (author_role in ('visitor', 'bot', 'agent', 'system')),
  author_id       text,
  author_name     text,
  content         text        not null,
  cid             text,
  node            text,
  delay_ms        integer     not null,
  at              timestamptz not null,
  primary key (workspace_id, conversation_id, seq)
);
call platform.protect_workspace('conversation.entry');
call platform.open_to_path('conversation.entry', 'select, insert');
grant select on conversation.entry to rookery_app;

-- Every input of the lane that moved the conversation, with what the turn saw of the world around it, so that the
-- conversation can be run again to the byte in another process.
create table conversation.input (
  workspace_id    uuid        not null,
  conversation_id uuid        not null,
  turn            bigint      not null,
  kind            text        not null,
  body            text        not null,
  around          text,
  seed            bigint      not null,
  at              timestamptz not null,
  primary key (workspace_id, conversation_id, turn)
);
call platform.protect_workspace('conversation.input');
call platform.open_to_path('conversation.input', 'select, insert');
grant select on conversation.input to rookery_app;

-- What was answered to a client's id, so that the same delivery gets the same answer. Kept 30 days.
create table conversation.dedupe (
  workspace_id    uuid        not null,
  bot_id          uuid        not null,
  key             text        not null,
  conversation_id uuid        not null,
  entry_id        uuid        not null,
  seq             bigint      not null,
  at              timestamptz not null,
  primary key (workspace_id, bot_id, key)
);
create index dedupe_age on conversation.dedupe using brin (at);
call platform.protect_workspace('conversation.dedupe');
call platform.open_to_path('conversation.dedupe', 'select, insert, delete');

-- When a conversation wants to be woken: at or before the earliest timer of its session. Moved earlier by a turn, set
-- anew when it fires. What is due is decided by the session under its version check, so nothing fires twice.
create table conversation.timer (
  workspace_id    uuid        not null,
  conversation_id uuid        not null,
  bot_id          uuid        not null,
  channel_user_id text        not null,
  due_at          timestamptz not null,
  primary key (workspace_id, conversation_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
create index timer_due on conversation.timer (due_at);
call platform.protect_workspace('conversation.timer');
call platform.open_to_path('conversation.timer', 'select, insert, delete');
grant update (due_at) on conversation.timer to rookery_path;

-- Human numbers of conversations are leased in blocks: a counter in the turn's transaction would make all lanes wait.
create table conversation.number_block (
  workspace_id uuid   not null primary key,
  next_number  bigint not null,
  version      bigint not null default 1
);
call platform.protect_workspace('conversation.number_block');
call platform.open_to_path('conversation.number_block', 'select, insert, update');

-- Inputs that could not be taken, alone and with their cause; work, not log.
create table conversation.dead_turn (
  workspace_id    uuid        not null,
  id              uuid        not null,
  bot_id          uuid        not null,
  channel_user_id text        not null,
  kind            text        not null,
  body            text        not null,
  cause           text        not null,
  at              timestamptz not null,
  primary key (workspace_id, id)
);
call platform.protect_workspace('conversation.dead_turn');
call platform.open_to_path('conversation.dead_turn', 'select, insert');
grant select, delete on conversation.dead_turn to rookery_app;

-- The tenant's guard of the path: every new row stands under the workspace of its conversation. One check a statement,
-- as strict for inserts as a foreign key, without its lock and its cost per row.
create function conversation.guard_tenant() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct workspace_id, conversation_id from fresh) f
    where not exists (
      select from conversation.thread t where t.workspace_id = f.workspace_id and t.id = f.conversation_id))
  then
    raise exception 'a row of % names a conversation that its workspace does not have', tg_relid::regclass
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create trigger guard_tenant after insert on conversation.entry
  referencing new table as fresh for each statement execute function conversation.guard_tenant();
create trigger guard_tenant after insert on conversation.input
  referencing new table as fresh for each statement execute function conversation.guard_tenant();
create trigger guard_tenant after insert on conversation.timer
  referencing new table as fresh for each statement execute function conversation.guard_tenant();
