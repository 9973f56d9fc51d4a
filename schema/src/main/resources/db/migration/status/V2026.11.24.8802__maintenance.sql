-- Planned work: announced in advance, shown on the status page, begun and ended at its time.
-- draft → scheduled → in_progress → completed; scheduled → scheduled with other times, cancelled.
create table status.maintenance (
  id              uuid        primary key,
  title           text        not null check (char_length(title) between 1 and 120),
  description     text        not null check (char_length(description) <= 5000),
  components      uuid[]      not null,
  impact          text        not null check (impact in ('none', 'degraded', 'partial', 'full')),
  start_at        timestamptz not null,
  end_at          timestamptz not null,
  -- Empty: everybody.
  partners        uuid[]      not null default '{}',
  contact_note    text        not null default '' check (char_length(contact_note) <= 500),
  reminders       integer[]   not null default '{1440,60}',
  state           text        not null check (state in ('draft', 'scheduled', 'in_progress', 'completed', 'cancelled')),
  emergency       boolean     not null default false,
  reason          text        not null default '' check (char_length(reason) <= 1000),
  -- Whether it waits for a person to begin and to end it.
  held            boolean     not null default false,
  announced_at    timestamptz,
  began_at        timestamptz,
  ended_at        timestamptz,
  reminded        integer[]   not null default '{}',
  -- When it went on beyond its end, and when that was last said.
  overrun_said_at timestamptz,
  created_by      text        not null default '',
  version         bigint      not null default 1,
  check (end_at > start_at)
);
alter table status.maintenance enable row level security;
alter table status.maintenance force row level security;
create policy shown on status.maintenance for select to rookery_app using (
  state <> 'draft'
  and (cardinality(partners) = 0 or (select platform.scope_partner()) = any (partners)));
create policy provider on status.maintenance to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('status.maintenance');
grant select, insert, update on status.maintenance to rookery_app;
create index maintenance_time on status.maintenance (state, start_at);

create table status.maintenance_update (
  maintenance_id uuid        not null references status.maintenance (id),
  seq            integer     not null,
  kind           text        not null check (kind in ('announced', 'rescheduled', 'reminded', 'began', 'update', 'overrun', 'completed', 'cancelled')),
  text           text        not null check (char_length(text) <= 5000),
  at             timestamptz not null,
  primary key (maintenance_id, seq)
);
alter table status.maintenance_update enable row level security;
alter table status.maintenance_update force row level security;
create policy shown on status.maintenance_update for select to rookery_app
  using (exists (select from status.maintenance m where m.id = maintenance_id));
create policy provider on status.maintenance_update to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('status.maintenance_update');
grant select, insert on status.maintenance_update to rookery_app;
