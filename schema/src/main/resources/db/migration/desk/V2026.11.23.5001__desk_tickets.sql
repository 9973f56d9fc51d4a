-- Support tickets and the promises made about them. What happened to a ticket is a list of events; the ticket's row and
-- its clocks are what the list amounts to, kept for lists and filters.
create schema desk;
grant usage on schema desk to rookery_app;

-- Business hours of the desk. A version never changes; an edit adds the next one, and a ticket keeps the one it has.
create table desk.calendar (
  id         uuid        primary key,
  name       text        not null check (char_length(name) between 1 and 80),
  created_at timestamptz not null,
  version    bigint      not null default 1
);
create table desk.calendar_version (
  calendar_id uuid        not null references desk.calendar (id),
  version     bigint      not null,
  name        text        not null check (char_length(name) between 1 and 80),
  definition  text        not null,
  created_at  timestamptz not null,
  created_by  text        not null default '',
  primary key (calendar_id, version)
);

-- What is promised per category: budgets of the clocks, in versions like calendars.
create table desk.policy (
  id         uuid        primary key,
  name       text        not null check (char_length(name) between 1 and 80),
  created_at timestamptz not null,
  version    bigint      not null default 1
);
create table desk.policy_version (
  policy_id   uuid        not null references desk.policy (id),
  version     bigint      not null,
  name        text        not null check (char_length(name) between 1 and 80),
  definition  text        not null,
  created_at  timestamptz not null,
  created_by  text        not null default '',
  primary key (policy_id, version)
);

-- Everybody may read what is promised to them; the provider alone writes it.
do $$
declare
  relation text;
begin
  foreach relation in array array['calendar', 'calendar_version', 'policy', 'policy_version'] loop
    execute format('alter table desk.%I enable row level security', relation);
    execute format('alter table desk.%I force row level security', relation);
    execute format('create policy reads on desk.%I for select to rookery_app using (true)', relation);
    execute format('create policy provider on desk.%I to rookery_app
        using ((select platform.scope_provider())) with check ((select platform.scope_provider()))', relation);
    execute format('call platform.declare_platform(%L)', 'desk.' || relation);
    execute format('grant select, insert on desk.%I to rookery_app', relation);
  end loop;
end
$$;
grant update on desk.calendar, desk.policy to rookery_app;

-- The last ticket number given away in a year, in blocks.
create table desk.numbering (
  year integer primary key,
  last bigint  not null
);
call platform.declare_platform('desk.numbering');
grant select, insert, update on desk.numbering to rookery_app;

-- Which policy and calendar hold for a partner's tickets from an instant on; without one, the desk's defaults.
create table desk.contract (
  partner_id     uuid        not null,
  id             uuid        not null,
  policy_id      uuid        not null,
  calendar_id    uuid        not null,
  effective_from timestamptz not null,
  created_at     timestamptz not null,
  created_by     text        not null default '',
  primary key (partner_id, id),
  unique (partner_id, effective_from)
);
call platform.protect_partner('desk.contract');
grant select, insert on desk.contract to rookery_app;

create table desk.ticket (
  partner_id          uuid        not null,
  id                  uuid        not null,
  number              text        not null,
  channel             text        not null check (channel in ('panel', 'email', 'api', 'chat', 'phone', 'monitor')),
  requester_id        uuid,
  requester_name      text        not null,
  subject             text        not null check (char_length(subject) between 1 and 150),
  report              text        not null,
  requested_category  text        not null,
  category            text        not null
    check (category in ('critical', 'high', 'medium', 'low', 'inquiry', 'feature_request')),
  status              text        not null check (status in
    ('new', 'open', 'awaiting_partner', 'awaiting_third_party', 'resolved', 'closed', 'cancelled')),
  level               smallint    not null default 1 check (level between 1 and 3),
  assignee_id         uuid,
  assignee_name       text,
  policy_id           uuid        not null,
  policy_version      bigint      not null,
  calendar_id         uuid        not null,
  calendar_version    bigint      not null,
  cycle               integer     not null default 1,
  reopen_count        integer     not null default 0,
  expected_at         timestamptz,
  first_response_at   timestamptz,
  resolved_at         timestamptz,
  closed_at           timestamptz,
  closure             text        check (closure in ('partner_satisfied', 'partner_silence', 'pm_approved')),
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  -- The earliest due time of the running clocks: the order of the queue.
  earliest_due_at     timestamptz,
  -- Beyond every due time, so that a list goes on behind the tickets without one.
  queue_at            timestamptz not null generated always as (coalesce(earliest_due_at, '9999-01-01T00:00:00Z')) stored,
  -- The number of its events.
  version             bigint      not null,
  primary key (partner_id, id),
  unique (partner_id, number)
);
call platform.protect_partner('desk.ticket');
grant select, insert, update on desk.ticket to rookery_app;
create index ticket_queue on desk.ticket (partner_id, queue_at, id) where status not in ('closed', 'cancelled');
create index ticket_newest on desk.ticket (partner_id, created_at desc, id desc);
create index ticket_desk_queue on desk.ticket (queue_at, id) where status not in ('closed', 'cancelled');
create index ticket_desk_newest on desk.ticket (created_at desc, id desc);

create table desk.ticket_event (
  partner_id  uuid        not null,
  ticket_id   uuid        not null,
  seq         bigint      not null,
  kind        text        not null,
  at          timestamptz not null,
  side        text        not null check (side in ('staff', 'partner', 'system')),
  actor_id    uuid,
  actor_name  text        not null default '',
  internal    boolean     not null,
  payload     text        not null,
  -- What the scheduler found to be due, once: cycle, clock and moment.
  once        text,
  primary key (partner_id, ticket_id, seq),
  unique (partner_id, ticket_id, once),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.ticket_event');
grant select, insert on desk.ticket_event to rookery_app;

create table desk.clock (
  partner_id      uuid        not null,
  ticket_id       uuid        not null,
  cycle           integer     not null,
  kind            text        not null check (kind in ('response', 'resolution', 'update', 'silence')),
  -- Updates and silences are numbered within their cycle.
  number          integer     not null,
  state           text        not null check (state in ('running', 'paused', 'met', 'breached', 'cancelled', 'none')),
  mode            text        not null
    check (mode in ('wall', 'service', 'business_days', 'wall_rolled', 'none')),
  budget_seconds  bigint      not null,
  started_at      timestamptz not null,
  half_at         timestamptz,
  risk_at         timestamptz,
  due_at          timestamptz,
  stopped_at      timestamptz,
  breached_at     timestamptz,
  -- Counted time when it stopped or was paused; while it runs, the reader counts on.
  used_seconds    bigint      not null,
  paused_seconds  bigint      not null,
  primary key (partner_id, ticket_id, cycle, kind, number),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.clock');
grant select, insert, update, delete on desk.clock to rookery_app;

-- When to look at a ticket again: one row per ticket in which something will become due by itself.
create table desk.timer (
  partner_id uuid        not null,
  ticket_id  uuid        not null,
  due_at     timestamptz not null,
  primary key (partner_id, ticket_id),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.timer');
grant select, insert, update, delete on desk.timer to rookery_app;
create index timer_due on desk.timer (due_at);

create table desk.attachment (
  partner_id  uuid        not null,
  ticket_id   uuid        not null,
  id          uuid        not null,
  seq         bigint,
  internal    boolean     not null,
  name        text        not null check (char_length(name) between 1 and 200),
  media_type  text        not null,
  size        bigint      not null check (size >= 0),
  sha256      text        not null,
  side        text        not null check (side in ('staff', 'partner', 'system')),
  added_by    uuid,
  created_at  timestamptz not null,
  primary key (partner_id, ticket_id, id),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.attachment');
grant select, insert, update, delete on desk.attachment to rookery_app;
