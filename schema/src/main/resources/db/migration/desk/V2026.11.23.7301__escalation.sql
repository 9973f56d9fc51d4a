-- Who is called when a ticket is escalated, in which order, and what was sent to whom.
create table desk.escalation_contact (
  id                  uuid        primary key,
  level               smallint    not null check (level between 1 and 3),
  position            integer     not null check (position between 1 and 1000),
  name                text        not null check (char_length(name) between 1 and 80),
  role                text        not null check (char_length(role) between 1 and 80),
  phone               text        not null default '',
  email               text        not null default '',
  -- Somebody of the staff: sees the page in the console and gets the ticket.
  member_id           uuid,
  channels            text[]      not null,
  active_hours        text        not null check (active_hours in ('always', 'out_of_hours', 'calendar')),
  calendar_id         uuid        references desk.calendar (id),
  visible_to_partners boolean     not null,
  enabled             boolean     not null,
  created_at          timestamptz not null,
  version             bigint      not null default 1,
  check ((active_hours = 'calendar') = (calendar_id is not null))
);
alter table desk.escalation_contact enable row level security;
alter table desk.escalation_contact force row level security;
create policy shown on desk.escalation_contact for select to rookery_app using (visible_to_partners and enabled);
create policy provider on desk.escalation_contact to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('desk.escalation_contact');
grant select, insert, update, delete on desk.escalation_contact to rookery_app;

-- Programs of others that call people: each page is posted there, signed.
create table desk.paging_hook (
  id         uuid        primary key,
  url        text        not null check (char_length(url) between 1 and 2000),
  secret     bytea       not null,
  enabled    boolean     not null,
  created_at timestamptz not null,
  created_by text        not null default ''
);
alter table desk.paging_hook enable row level security;
alter table desk.paging_hook force row level security;
create policy provider on desk.paging_hook to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('desk.paging_hook');
grant select, insert, update, delete on desk.paging_hook to rookery_app;

-- A call for the people of a level. Made in the transaction of what caused it, whoever that was; the roster is
-- looked at afterwards, by the desk itself.
create table desk.page (
  partner_id      uuid        not null,
  ticket_id       uuid        not null,
  id              uuid        not null,
  -- The event that caused it.
  seq             bigint      not null,
  level           smallint    not null check (level between 1 and 3),
  trigger         text        not null,
  -- Whether the ticket itself went to that level, so that it changes hands.
  raised          boolean     not null,
  state           text        not null check (state in ('fresh', 'waiting', 'acknowledged', 'exhausted', 'over')),
  contact_id      uuid,
  contact_level   smallint,
  contact_name    text,
  tried           uuid[]      not null,
  due_at          timestamptz,
  created_at      timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  primary key (partner_id, ticket_id, id),
  unique (partner_id, ticket_id, seq),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.page');
grant select, insert, update on desk.page to rookery_app;
create index page_due on desk.page (due_at) where state in ('fresh', 'waiting');

-- Everything that was to be sent, and how that went.
create table desk.delivery (
  partner_id   uuid        not null,
  ticket_id    uuid        not null,
  id           uuid        not null,
  page_id      uuid        not null,
  channel      text        not null check (channel in ('in_app', 'webhook', 'email')),
  recipient    text        not null,
  hook_id      uuid,
  payload      text        not null,
  state        text        not null check (state in ('pending', 'sent', 'dead')),
  attempts     integer     not null default 0,
  next_at      timestamptz,
  last_error   text,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  primary key (partner_id, ticket_id, id),
  foreign key (partner_id, ticket_id, page_id) references desk.page (partner_id, ticket_id, id)
);
call platform.protect_partner('desk.delivery');
grant select, insert, update on desk.delivery to rookery_app;
create index delivery_due on desk.delivery (next_at) where state = 'pending';
create index delivery_newest on desk.delivery (created_at desc, id desc);
