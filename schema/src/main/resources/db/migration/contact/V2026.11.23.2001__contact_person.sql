-- The persons on the other side and the addresses by which channels know them.
create schema contact;
grant usage on schema contact to rookery_app, rookery_path;

create table contact.person (
  workspace_id          uuid        not null,
  id                    uuid        not null,
  display_name          text,
  first_name            text,
  last_name             text,
  email                 text,
  phone                 text,
  avatar_url            text,
  company               text,
  job_title             text,
  address               text,
  city                  text,
  region                text,
  country               text,
  postal_code           text,
  birthday              date,
  language              text,
  timezone              text,
  -- What everybody shows: the given name, else what is known, else the end of the id.
  shown_name            text        not null generated always as (
    coalesce(nullif(display_name, ''),
             nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''),
             phone, email,
             'Visitor ' || upper(right(id::text, 4)))) stored,
  source                text        not null default 'website'
    check (source in ('website', 'landing_page', 'whatsapp_inbound', 'facebook_inbound', 'instagram_inbound',
      'telegram_inbound', 'teams_inbound', 'comment', 'ad_click', 'import', 'api', 'manual', 'form')),
  attributes            jsonb       not null default '{}',
  labels                text[]      not null default '{}',
  owner_id              uuid,
  is_lead               boolean     not null default false,
  lead_at               timestamptz,
  lead_reason           text
    check (lead_reason in ('contact_detail', 'lead_question', 'manual', 'import', 'api')),
  blocked_at            timestamptz,
  blocked_by            uuid,
  touch                 jsonb       not null default '{}',
  website_visits        integer     not null default 0,
  user_interacted       boolean     not null default false,
  last_message_at       timestamptz,
  last_message_by       text        check (last_message_by in ('contact', 'bot', 'agent')),
  conversation_count    integer     not null default 0,
  first_seen_at         timestamptz,
  last_seen_at          timestamptz,
  deleted_at            timestamptz,
  version               bigint      not null default 1,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint person_attributes_object check (jsonb_typeof(attributes) = 'object')
) with (fillfactor = 80);
create index person_email on contact.person (workspace_id, email) where email is not null;
create index person_phone on contact.person (workspace_id, phone) where phone is not null;
create index person_lead on contact.person (workspace_id, id) where is_lead and deleted_at is null;
call platform.protect_workspace('contact.person');
grant select, insert, update, delete on contact.person to rookery_app;

create table contact.identity (
  workspace_id          uuid        not null,
  bot_id                uuid        not null,
  scope_id              text        not null default '',
  channel_user_id       text        not null check (char_length(channel_user_id) <= 255),
  id                    uuid        not null,
  contact_id            uuid        not null,
  channel_kind          text        not null default 'website'
    check (channel_kind in ('website', 'landing', 'whatsapp', 'facebook', 'instagram', 'telegram', 'teams')),
  handle                text,
  verified              boolean     not null default false,
  subscribed            boolean     not null default false,
  first_inbound_at      timestamptz,
  last_inbound_at       timestamptz,
  window_expires_at     timestamptz,
  created_at            timestamptz not null default now(),
  primary key (workspace_id, bot_id, scope_id, channel_user_id),
  unique (workspace_id, id),
  foreign key (workspace_id, contact_id) references contact.person (workspace_id, id) on delete cascade
);
create index identity_contact on contact.identity (workspace_id, contact_id);
call platform.protect_workspace('contact.identity');
grant select, insert, update, delete on contact.identity to rookery_app;

-- A turn of the message path makes a person and an identity, and keeps what the person said about themselves.
call platform.open_to_path('contact.person', 'select, insert, update');
call platform.open_to_path('contact.identity', 'select, insert, update');
