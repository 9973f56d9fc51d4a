-- What signs the monthly proofs: one pair of keys, made at first need; the private one is sealed with the installation's key.
create table desk.proof_key (
  only_one    boolean     primary key default true check (only_one),
  public_key  bytea       not null,
  private_key bytea       not null,
  created_at  timestamptz not null
);
alter table desk.proof_key enable row level security;
alter table desk.proof_key force row level security;
create policy provider on desk.proof_key to rookery_app
  using ((select platform.scope_provider())) with check ((select platform.scope_provider()));
call platform.declare_platform('desk.proof_key');
grant select, insert on desk.proof_key to rookery_app;

-- What was promised to a partner in a month and what was kept, signed; the file itself is in the file folder.
create table desk.proof_pack (
  partner_id uuid        not null,
  id         uuid        not null,
  -- As in 2026-06.
  month      text        not null,
  -- Made after the month was over.
  complete   boolean     not null,
  tickets    integer     not null,
  kept       integer     not null,
  broken     integer     not null,
  size       bigint      not null,
  made_at    timestamptz not null,
  primary key (partner_id, id)
);
call platform.protect_partner('desk.proof_pack');
grant select, insert on desk.proof_pack to rookery_app;
create unique index proof_pack_month on desk.proof_pack (partner_id, month) where complete;
create index proof_pack_newest on desk.proof_pack (made_at desc, id desc);
