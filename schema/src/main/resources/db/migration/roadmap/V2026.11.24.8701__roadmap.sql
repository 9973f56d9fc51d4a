-- What partners ask for. Requests are everybody's to read; who asked and who votes stays with each partner and the provider.
create schema roadmap;
grant usage on schema roadmap to rookery_app;

-- submitted → gathering → candidate → planned → in_progress → released; declined, with a reason; merged into another
create table roadmap.request (
  id              uuid        primary key,
  title           text        not null check (char_length(title) between 5 and 120),
  problem         text        not null check (char_length(problem) between 20 and 5000),
  outcome         text        not null default '' check (char_length(outcome) <= 5000),
  state           text        not null check (state in
    ('submitted', 'gathering', 'candidate', 'planned', 'in_progress', 'released', 'declined', 'merged')),
  -- When it is meant to come, such as "Q1 2027".
  quarter         text        not null default '' check (char_length(quarter) <= 20),
  reason          text        not null default '' check (char_length(reason) <= 2000),
  merged_into     uuid        references roadmap.request (id),
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  version         bigint      not null default 1,
  check ((state = 'merged') = (merged_into is not null)),
  check (state <> 'declined' or reason <> '')
);
alter table roadmap.request enable row level security;
alter table roadmap.request force row level security;
create policy reads on roadmap.request for select to rookery_app using (true);
create policy provider on roadmap.request to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('roadmap.request');
grant select, insert, update on roadmap.request to rookery_app;
create index request_newest on roadmap.request (id desc);

-- One for each partner, whoever of it votes; the partner that asked has one as well.
create table roadmap.vote (
  partner_id  uuid        not null,
  request_id  uuid        not null,
  asked       boolean     not null default false,
  -- How many of the partner's customers it would help, as the partner says.
  customers   integer     not null default 0 check (customers between 0 and 1000000),
  urgency     text        not null default '' check (char_length(urgency) <= 500),
  member_id   uuid        not null,
  member_name text        not null default '',
  at          timestamptz not null,
  primary key (partner_id, request_id)
);
call platform.protect_partner('roadmap.vote');
grant select, insert, update, delete on roadmap.vote to rookery_app;
create index vote_request on roadmap.vote (request_id, partner_id);
