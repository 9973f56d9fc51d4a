-- What reports walk along: promises by their due time and by when they were kept, tickets by when they were solved.
create index clock_due on desk.clock (due_at, partner_id) where kind <> 'silence';
create index clock_stopped on desk.clock (stopped_at, partner_id)
  where kind in ('response', 'resolution') and stopped_at is not null;
create index ticket_resolved on desk.ticket (resolved_at, partner_id) where resolved_at is not null;

-- Why a promise was broken, as a manager sees it.
create table desk.breach_reason (
  partner_id uuid        not null,
  ticket_id  uuid        not null,
  cycle      integer     not null,
  kind       text        not null check (kind in ('response', 'resolution', 'update')),
  number     integer     not null,
  reason     text        not null check (reason in ('people', 'triage', 'third_party', 'load', 'process', 'other')),
  set_at     timestamptz not null,
  set_by     text        not null default '',
  primary key (partner_id, ticket_id, cycle, kind, number),
  foreign key (partner_id, ticket_id) references desk.ticket (partner_id, id)
);
call platform.protect_partner('desk.breach_reason');
grant select, insert, update, delete on desk.breach_reason to rookery_app;
