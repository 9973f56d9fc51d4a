-- The ground of every capability: roles, the kinds of tables, and the policies that keep tenants apart.
--
-- rookery_app   serves requests; sees only the rows of the scope its transaction has set.
-- rookery_path  works across tenants (lanes, timers, outbox, event consumers) on the tables granted to it.
-- Passwords are set at start-up by the owner, never here.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rookery_app') then
    create role rookery_app login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'rookery_path') then
    create role rookery_path login nosuperuser nobypassrls;
  end if;
end
$$;

-- Work is cut into short transactions: an open one holds back every reader of the event log.
alter role rookery_app set idle_in_transaction_session_timeout = '10s';
alter role rookery_app set transaction_timeout = '30s';
alter role rookery_path set idle_in_transaction_session_timeout = '10s';
alter role rookery_path set transaction_timeout = '30s';

-- The schema itself is made by Flyway, which keeps its history in it.
create schema if not exists platform;
grant usage on schema platform to rookery_app, rookery_path;

-- The scope of the running transaction. Absent or empty means none: then no row passes.
create function platform.scope_workspace() returns uuid language sql stable parallel safe
  return nullif(current_setting('rookery.workspace', true), '')::uuid;
create function platform.scope_partner() returns uuid language sql stable parallel safe
  return nullif(current_setting('rookery.partner', true), '')::uuid;
create function platform.scope_provider() returns boolean language sql stable parallel safe
  return coalesce(current_setting('rookery.provider', true), '') = 'on';

-- Rows of one workspace. The comment declares the kind; a test generated from the catalog reads it.
create procedure platform.protect_workspace(relation regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy workspace on %s to rookery_app
      using (workspace_id = (select platform.scope_workspace()))
      with check (workspace_id = (select platform.scope_workspace()))', relation);
  execute format('comment on table %s is %L', relation, 'kind=workspace');
end
$$;

-- Rows of one partner; the provider's staff see them all by a scope of their own.
create procedure platform.protect_partner(relation regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format('create policy partner on %s to rookery_app
      using (partner_id = (select platform.scope_partner()) or (select platform.scope_provider()))
      with check (partner_id = (select platform.scope_partner()) or (select platform.scope_provider()))',
      relation);
  execute format('comment on table %s is %L', relation, 'kind=partner');
end
$$;

-- Lets the path's role work on a protected table across workspaces; the table has a guard of its own.
create procedure platform.open_to_path(relation regclass, rights text) language plpgsql as $$
begin
  execute format('create policy path on %s to rookery_path using (true) with check (true)', relation);
  execute format('grant %s on %s to rookery_path', rights, relation);
end
$$;

-- Directory rows: the only ones read before a scope is known (a hash or name leads to a scope).
create procedure platform.declare_directory(relation regclass) language plpgsql as $$
begin
  execute format('comment on table %s is %L', relation, 'kind=directory');
end
$$;

-- Rows of the installation itself: jobs, locks, cursors.
create procedure platform.declare_platform(relation regclass) language plpgsql as $$
begin
  execute format('comment on table %s is %L', relation, 'kind=platform');
end
$$;

-- One row: which life of the cluster this is. Transaction ids start over in a restored cluster, so a
-- restore raises the epoch and rows of older epochs are readable at once.
create table platform.cluster (
  singleton boolean primary key default true check (singleton),
  epoch integer not null default 1,
  created_at timestamptz not null default now()
);
insert into platform.cluster default values;
call platform.declare_platform('platform.cluster');
grant select on platform.cluster to rookery_app, rookery_path;
