-- The list of conversations as agents see it: a projection with indexes of its own, so that a turn of the message path
-- updates no indexed column. Written in batches after the commit, repaired from the event log.
create schema inbox;
grant usage on schema inbox to rookery_app, rookery_path;

create table inbox.row (
  workspace_id          uuid        not null,
  conversation_id       uuid        not null,
  number                bigint      not null,
  contact_id            uuid        not null,
  contact_name          text        not null,
  bot_id                uuid        not null,
  channel_kind          text        not null,
  state                 text        not null check (state in ('bot', 'open', 'snoozed', 'resolved')),
  handler               text        not null check (handler in ('bot', 'none', 'human')),
  assignee_id           uuid,
  priority              text        not null default 'none'
    check (priority in ('none', 'low', 'medium', 'high', 'urgent')),
  labels                text[]      not null default '{}',
  waiting_since         timestamptz,
  missed                boolean     not null default false,
  unread                integer     not null default 0,
  last_preview          text        not null default '',
  last_by               text        not null default 'contact',
  last_message_at       timestamptz,
  last_activity_at      timestamptz not null,
  created_at            timestamptz not null,
  -- The conversation's own version: an older state never overwrites a newer one.
  source_version        bigint      not null,
  primary key (workspace_id, conversation_id)
) with (fillfactor = 80);
call platform.protect_workspace('inbox.row');
grant select, insert, update, delete on inbox.row to rookery_app;
call platform.open_to_path('inbox.row', 'select, insert, update');
create index row_state on inbox.row (workspace_id, state, last_activity_at desc, conversation_id desc);
create index row_activity on inbox.row (workspace_id, last_activity_at desc, conversation_id desc);
create index row_waiting on inbox.row (workspace_id, waiting_since, conversation_id)
  where state = 'open' and waiting_since is not null;
create index row_unassigned on inbox.row (workspace_id, last_activity_at desc, conversation_id desc)
  where state = 'open' and assignee_id is null;
create index row_assignee on inbox.row (workspace_id, assignee_id, last_activity_at desc, conversation_id desc)
  where assignee_id is not null and state <> 'resolved';
-- For members who see their own conversations alone, closed ones too.
create index row_own on inbox.row (workspace_id, assignee_id, last_activity_at desc, conversation_id desc)
  where assignee_id is not null;
create index row_contact on inbox.row (workspace_id, contact_id);
create index row_number on inbox.row (workspace_id, number);

create table inbox.note (
  workspace_id          uuid        not null,
  conversation_id       uuid        not null,
  id                    uuid        not null,
  title                 text        not null default '' check (char_length(title) <= 120),
  body                  text        not null check (char_length(body) between 1 and 5000),
  author_id             uuid,
  author_name           text        not null default '',
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  version               bigint      not null default 1,
  primary key (workspace_id, conversation_id, id)
);
call platform.protect_workspace('inbox.note');
grant select, insert, update, delete on inbox.note to rookery_app;
