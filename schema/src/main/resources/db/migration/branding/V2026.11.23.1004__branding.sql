-- White label: which host belongs to which partner, and what its pages look like.
create schema branding;
grant usage on schema branding to rookery_app;

create table branding.host (
  host text primary key check (host = lower(host) and char_length(host) between 1 and 253),
  partner_id uuid not null
);
create index on branding.host (partner_id);
call platform.declare_directory('branding.host');
grant select, insert, delete on branding.host to rookery_app;

create table branding.brand (
  partner_id uuid primary key,
  name text not null check (char_length(name) between 2 and 40),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  logo_url text check (char_length(logo_url) <= 2048),
  support_email text check (char_length(support_email) <= 254),
  version bigint not null default 1
);
call platform.protect_partner('branding.brand');
grant select, insert, update on branding.brand to rookery_app;
