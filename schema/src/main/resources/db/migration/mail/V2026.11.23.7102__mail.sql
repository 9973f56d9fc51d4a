-- Letters to people: an outbox that is also the log of what was sent. Whoever causes a letter writes it in the
-- transaction of its cause, whatever its scope; only the provider's scope reads.
create schema mail;
grant usage on schema mail to rookery_app;

-- waiting → sent | kept | failed; a failed try waits again. Kept: nothing is configured that could carry it.
create table mail.letter (
  letter_id uuid primary key,
  created_at timestamptz not null,
  kind text not null check (char_length(kind) between 1 and 60),
  partner_id uuid,
  recipient text not null check (char_length(recipient) between 3 and 254),
  subject text not null check (char_length(subject) <= 250),
  text_body text,
  html_body text,
  status text not null check (status in ('waiting', 'sent', 'kept', 'failed')),
  tries integer not null default 0,
  next_try_at timestamptz,
  ended_at timestamptz
);
create index letter_due on mail.letter (next_try_at) where status = 'waiting';
alter table mail.letter enable row level security;
alter table mail.letter force row level security;
create policy provider on mail.letter to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
create policy anybody_writes on mail.letter for insert to rookery_app with check (true);
call platform.declare_platform('mail.letter');
grant select, insert, update, delete on mail.letter to rookery_app;

-- Each try to hand a letter over, and what came of it.
create table mail.attempt (
  letter_id uuid not null references mail.letter on delete cascade,
  number integer not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'kept', 'later', 'refused')),
  detail text not null default '' check (char_length(detail) <= 500),
  primary key (letter_id, number)
);
alter table mail.attempt enable row level security;
alter table mail.attempt force row level security;
create policy provider on mail.attempt to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('mail.attempt');
grant select, insert, delete on mail.attempt to rookery_app;
