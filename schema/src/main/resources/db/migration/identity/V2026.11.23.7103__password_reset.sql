-- An open way to a new password: from the hash of its link to the login it is for. Used once.
create table identity.password_reset (
  token_hash bytea primary key,
  login_id uuid not null references identity.login,
  expires_at timestamptz not null
);
create index on identity.password_reset (login_id);
call platform.declare_directory('identity.password_reset');
grant select, insert, delete on identity.password_reset to rookery_app;
