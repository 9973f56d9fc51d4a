-- Tickets that ask for a function, and the request on the roadmap that stands for them.
create table roadmap.ticket (
  partner_id uuid        not null,
  ticket_id  uuid        not null,
  request_id uuid        not null,
  number     text        not null,
  at         timestamptz not null,
  primary key (partner_id, ticket_id)
);
call platform.protect_partner('roadmap.ticket');
grant select, insert, update on roadmap.ticket to rookery_app;
create index ticket_request on roadmap.ticket (request_id);
