-- The ways in by mail. The address is told to everybody who is to write to it; how to get at the mailbox is not.
create table desk.mailbox (
  only_one   boolean     primary key default true check (only_one),
  address    text        not null check (char_length(address) between 3 and 254)
);
alter table desk.mailbox enable row level security;
alter table desk.mailbox force row level security;
create policy reads on desk.mailbox for select to rookery_app using (true);
create policy provider on desk.mailbox to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('desk.mailbox');
grant select, insert, update, delete on desk.mailbox to rookery_app;

-- Where mail is fetched, and how far that has come.
create table desk.mailbox_access (
  only_one      boolean     primary key default true check (only_one),
  host          text        not null check (char_length(host) between 1 and 253),
  port          integer     not null check (port between 1 and 65535),
  security      text        not null check (security in ('tls', 'starttls', 'none')),
  login         text        not null check (char_length(login) between 1 and 254),
  password      bytea       not null,
  folder        text        not null check (char_length(folder) between 1 and 200),
  -- What came in before is not ours.
  since         timestamptz not null,
  uid_validity  bigint      not null default 0,
  last_uid      bigint      not null default 0,
  next_look_at  timestamptz not null,
  looked_at     timestamptz,
  problem       text        check (char_length(problem) <= 500)
);
-- The secret that signs mails which a program posts to us.
create table desk.mail_hook (
  only_one   boolean     primary key default true check (only_one),
  secret     bytea       not null,
  created_at timestamptz not null
);

-- Every mail that came in, once, and what became of it.
create table desk.incoming_mail (
  id          uuid        primary key,
  -- Message-ID and sender, or the whole mail: what comes again is known by it.
  fingerprint bytea       not null unique,
  way         text        not null check (way in ('imap', 'webhook')),
  arrived_at  timestamptz not null,
  created_at  timestamptz not null,
  message_id  text        check (char_length(message_id) <= 300),
  sender      text        not null check (char_length(sender) <= 254),
  subject     text        not null check (char_length(subject) <= 250),
  size        bigint      not null,
  outcome     text        not null check (outcome in ('ticket', 'message', 'held', 'bounced', 'ignored', 'refused')),
  reason      text        not null check (char_length(reason) <= 60),
  detail      text        not null default '' check (char_length(detail) <= 500),
  headers     text        not null default '',
  body        text        not null default '' check (char_length(body) <= 20000),
  times       integer     not null default 1,
  partner_id  uuid,
  ticket_id   uuid,
  number      text
);
create index incoming_mail_sender on desk.incoming_mail (sender, created_at);
create index incoming_mail_outcome on desk.incoming_mail (outcome, id);
create index incoming_mail_created on desk.incoming_mail (created_at);
do $$
declare
  relation text;
begin
  foreach relation in array array['mailbox_access', 'mail_hook', 'incoming_mail'] loop
    execute format('alter table desk.%I enable row level security', relation);
    execute format('alter table desk.%I force row level security', relation);
    execute format('create policy provider on desk.%I to rookery_app
        using ((select platform.scope_provider())) with check ((select platform.scope_provider()))', relation);
    execute format('call platform.declare_platform(%L)', 'desk.' || relation);
    execute format('grant select, insert, update, delete on desk.%I to rookery_app', relation);
  end loop;
end
$$;
