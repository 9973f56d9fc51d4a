-- What is learnt from critical incidents. Reviews are the provider's; what partners read of them stands in a row of
-- their own, so that nothing else can leave.
create schema review;
grant usage on schema review to rookery_app;

-- due → draft → in_review → published; in_review → draft with a note
create table review.review (
  id            uuid        primary key,
  title         text        not null,
  state         text        not null check (state in ('due', 'draft', 'in_review', 'published')),
  -- The incident of the status page that its tickets belong to.
  incident_id   uuid,
  resolved_at   timestamptz not null,
  due_at        timestamptz not null,
  -- What was found, and what happened when, as JSON documents.
  findings      text        not null,
  timeline      text        not null,
  -- All who wrote on it; none of them publishes it.
  authors       uuid[]      not null default '{}',
  returned      text        not null default '',
  published_at  timestamptz,
  published_by  text        not null default '',
  -- When somebody is told next that it is overdue.
  wake_at       timestamptz not null,
  version       bigint      not null default 1,
  check ((state = 'published') = (published_at is not null))
);
alter table review.review enable row level security;
alter table review.review force row level security;
create policy provider on review.review to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('review.review');
grant select, insert, update on review.review to rookery_app;
create index review_incident on review.review (incident_id) where incident_id is not null;
create index review_wake on review.review (wake_at) where state <> 'published';

create table review.action (
  review_id  uuid    not null references review.review (id),
  position   integer not null,
  text       text    not null check (char_length(text) between 1 and 500),
  owner_id   uuid    not null,
  owner_name text    not null,
  due_on     date    not null,
  status     text    not null check (status in ('open', 'done', 'dropped')),
  reason     text    not null default '' check (char_length(reason) <= 500),
  -- When its owner is told next that it is overdue; empty until the review is published.
  wake_at    timestamptz,
  primary key (review_id, position),
  check (status <> 'dropped' or reason <> '')
);
alter table review.action enable row level security;
alter table review.action force row level security;
create policy provider on review.action to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('review.action');
grant select, insert, update, delete on review.action to rookery_app;
create index action_wake on review.action (wake_at) where status = 'open';

-- The tickets a review is about; each has one review at most. A partner cannot see the review, so that nothing refers
-- to it by a foreign key.
create table review.subject (
  partner_id   uuid not null,
  ticket_id    uuid not null,
  review_id    uuid not null,
  number       text not null,
  requester_id uuid,
  subject      text not null,
  primary key (partner_id, ticket_id)
);
call platform.protect_partner('review.subject');
grant select, insert on review.subject to rookery_app;
create index subject_review on review.subject (review_id);

-- What a partner reads.
create table review.publication (
  partner_id   uuid        not null,
  review_id    uuid        not null,
  title        text        not null,
  text         text        not null,
  resolved_at  timestamptz not null,
  published_at timestamptz not null,
  primary key (partner_id, review_id)
);
call platform.protect_partner('review.publication');
grant select, insert on review.publication to rookery_app;
