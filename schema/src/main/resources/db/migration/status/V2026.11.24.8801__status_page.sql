-- The public status page: what there is, what disturbs it, what is said about it, and who wants to be told. Rows of the
-- provider's own page have a partner of zeros; every partner's page shows them, and what that partner adds.
create schema status;
grant usage on schema status to rookery_app;

create function status.provider_key() returns uuid language sql immutable parallel safe
  return '00000000-0000-0000-0000-000000000000'::uuid;

-- The parts whose state is shown. What a probe has found lately stands here; everything else is in disturbances.
create table status.component (
  id             uuid        primary key,
  name           text        not null check (char_length(name) between 1 and 60),
  group_name     text        not null check (char_length(group_name) between 1 and 60),
  position       integer     not null check (position between 1 and 1000),
  shown          boolean     not null default true,
  -- By which name a probe knows it.
  probe          text        unique,
  -- What three failures of its probe in a row mean.
  failure_state  text        not null default 'major_outage' check (failure_state in ('degraded', 'partial_outage', 'major_outage')),
  probe_failures integer     not null default 0,
  probe_passes   integer     not null default 0,
  probe_down     boolean     not null default false,
  -- Before this nothing was measured.
  tracked_since  timestamptz not null,
  version        bigint      not null default 1
);
-- What there is at first; before the lock, which binds the owner too.
insert into status.component (id, name, group_name, position, probe, failure_state, tracked_since)
select md5('status component ' || name)::uuid, name, group_name, 10 * (row_number() over (order by n)), probe, failure_state, now()
from (values
  (1, 'Partner panel', 'Console', null, 'major_outage'),
  (2, 'Customer app', 'Console', null, 'major_outage'),
  (3, 'Public API', 'Console', 'api', 'major_outage'),
  (4, 'Website widget', 'Messaging', null, 'major_outage'),
  (5, 'Bot engine', 'Messaging', 'bot_engine', 'partial_outage'),
  (6, 'Inbox', 'Messaging', null, 'major_outage'),
  (7, 'AI replies', 'Messaging', null, 'major_outage'),
  (8, 'WhatsApp', 'Channels', null, 'major_outage'),
  (9, 'Facebook', 'Channels', null, 'major_outage'),
  (10, 'Instagram', 'Channels', null, 'major_outage'),
  (11, 'Telegram', 'Channels', null, 'major_outage'),
  (12, 'Teams', 'Channels', null, 'major_outage'),
  (13, 'E-mail', 'Services', 'email', 'partial_outage'),
  (14, 'Payments', 'Services', null, 'major_outage'),
  (15, 'Outgoing webhooks', 'Services', null, 'major_outage')
) as seed (n, name, group_name, probe, failure_state);

alter table status.component enable row level security;
alter table status.component force row level security;
create policy reads on status.component for select to rookery_app using (true);
create policy provider on status.component to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('status.component');
grant select, insert, update on status.component to rookery_app;

-- How a page is set up; without a row it shows everything at once.
create table status.page (
  partner_id        uuid    primary key,
  hidden_components uuid[]  not null default '{}',
  delay_minutes     integer not null default 0 check (delay_minutes between 0 and 30),
  version           bigint  not null default 1
);
call platform.protect_partner('status.page');
grant select, insert, update on status.page to rookery_app;

-- draft → investigating → identified → monitoring → resolved, any later one from any earlier one.
create table status.incident (
  partner_id  uuid        not null,
  id          uuid        not null,
  title       text        not null check (char_length(title) between 1 and 120),
  impact      text        not null check (impact in ('operational', 'degraded', 'partial_outage', 'major_outage')),
  components  uuid[]      not null,
  stage       text        not null check (stage in ('draft', 'investigating', 'identified', 'monitoring', 'resolved')),
  started_at  timestamptz not null,
  resolved_at timestamptz,
  updated_at  timestamptz not null,
  version     bigint      not null default 1,
  primary key (partner_id, id)
);
call platform.protect_partner('status.incident');
create policy shown on status.incident for select to rookery_app
  using (partner_id = (select status.provider_key()) and stage <> 'draft');
grant select, insert, update on status.incident to rookery_app;
create index incident_newest on status.incident (partner_id, started_at desc, id desc);

create table status.incident_update (
  partner_id  uuid        not null,
  incident_id uuid        not null,
  seq         integer     not null,
  stage       text        not null check (stage in ('investigating', 'identified', 'monitoring', 'resolved')),
  text        text        not null check (char_length(text) between 1 and 5000),
  at          timestamptz not null,
  primary key (partner_id, incident_id, seq),
  foreign key (partner_id, incident_id) references status.incident (partner_id, id)
);
call platform.protect_partner('status.incident_update');
create policy shown on status.incident_update for select to rookery_app
  using (partner_id = (select status.provider_key()));
grant select, insert on status.incident_update to rookery_app;

-- Tickets of the desk that an incident of the provider speaks for. Never shown to anybody else.
create table status.incident_ticket (
  partner_id  uuid not null,
  incident_id uuid not null,
  ticket_id   uuid not null,
  number      text not null,
  primary key (partner_id, incident_id, ticket_id),
  foreign key (partner_id, incident_id) references status.incident (partner_id, id)
);
call platform.protect_partner('status.incident_ticket');
grant select, insert, delete on status.incident_ticket to rookery_app;
create index incident_ticket_of on status.incident_ticket (partner_id, ticket_id);

-- A stretch of time in which something is wrong with a component; what is fine has no row. History and uptime are
-- counted from these alone.
create table status.disturbance (
  partner_id   uuid        not null,
  id           uuid        not null,
  component_id uuid        not null,
  source       text        not null check (source in ('manual', 'probe', 'incident', 'maintenance')),
  source_id    uuid,
  state        text        not null check (state in ('operational', 'maintenance', 'degraded', 'partial_outage', 'major_outage')),
  -- What uptime takes it for: announced maintenance counts as nothing, overrun maintenance as its impact.
  counted      text        not null check (counted in ('operational', 'degraded', 'partial_outage', 'major_outage')),
  from_at      timestamptz not null,
  to_at        timestamptz,
  primary key (partner_id, id),
  check (to_at is null or to_at >= from_at)
);
call platform.protect_partner('status.disturbance');
create policy shown on status.disturbance for select to rookery_app
  using (partner_id = (select status.provider_key()));
grant select, insert, update on status.disturbance to rookery_app;
create index disturbance_open on status.disturbance (partner_id, source, source_id) where to_at is null;
create index disturbance_time on status.disturbance (partner_id, to_at);

-- Who wants to be told by mail. Only whoever followed the link in a letter is.
create table status.subscriber (
  partner_id   uuid        not null,
  id           uuid        not null,
  email        text        not null check (char_length(email) between 3 and 254),
  language     text        not null check (char_length(language) between 2 and 10),
  asked_at     timestamptz not null,
  confirmed_at timestamptz,
  primary key (partner_id, id),
  unique (partner_id, email)
);
call platform.protect_partner('status.subscriber');
grant select, insert, update, delete on status.subscriber to rookery_app;

-- Something to tell all subscribers of a page, a few at a time; how far it has come.
create table status.mailing (
  partner_id uuid        not null,
  id         uuid        not null,
  due_at     timestamptz not null,
  kind       text        not null,
  title      text        not null,
  text       text        not null,
  after      uuid,
  done       boolean     not null default false,
  primary key (partner_id, id)
);
call platform.protect_partner('status.mailing');
grant select, insert, update, delete on status.mailing to rookery_app;
create index mailing_due on status.mailing (due_at) where not done;
