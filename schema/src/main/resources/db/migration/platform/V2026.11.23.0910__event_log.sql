-- The event log: append-only, written in the transaction of what it tells about, read by cursors.
--
-- A cursor is the triple (epoch, xid, id). Ids and transaction ids are given before the commit, so a later one may be
-- visible earlier: a reader takes only rows of transactions below the oldest one still running. Epochs separate the
-- lives of a cluster (a restore starts transaction ids over); rows of older epochs are readable at once.
create table platform.event (
  epoch        integer     not null,
  xid          xid8        not null,
  id           bigint      generated always as identity (cache 1000),
  workspace_id uuid,
  kind         text        not null,
  payload      text        not null,
  at           timestamptz not null
) partition by range (at);
create index event_cursor_order on platform.event (epoch, xid, id);
comment on table platform.event is 'kind=path-log; what happened, by day, in the order of commit';

alter table platform.event enable row level security;
alter table platform.event force row level security;
create policy app_appends on platform.event for insert to rookery_app
  with check (workspace_id is null or workspace_id = (select platform.scope_workspace()));
create policy path on platform.event to rookery_path using (true) with check (true);
grant insert on platform.event to rookery_app;
grant select, insert on platform.event to rookery_path;

-- Where each consumer stands.
create table platform.event_cursor (
  consumer   text        primary key,
  epoch      integer     not null,
  xid        xid8        not null,
  id         bigint      not null,
  updated_at timestamptz not null
);
call platform.declare_platform('platform.event_cursor');
grant select, insert, update on platform.event_cursor to rookery_path;

-- Makes the partitions from today (UTC) to that many days ahead. Runs with the owner's rights, because the server's
-- roles may not create tables.
create function platform.prepare_event_partitions(days_ahead integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  day  date;
  name text;
  made integer := 0;
begin
  for offset_days in -1 .. days_ahead loop
    day := (now() at time zone 'UTC')::date + offset_days;
    name := 'event_' || to_char(day, 'YYYYMMDD');
    if to_regclass('platform.' || name) is null then
      execute format('create table platform.%I partition of platform.event for values from (%L) to (%L)',
        name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
      execute format('comment on table platform.%I is %L', name, 'kind=path-log; one day of the event log');
      -- Not forced: the owner, who drops days below, must see the rows; nobody else has rights on a day itself.
      execute format('alter table platform.%I enable row level security', name);
      made := made + 1;
    end if;
  end loop;
  return made;
end
$$;

-- Drops the days that ended before the given instant and that every cursor has passed.
create function platform.drop_event_partitions(before timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  part    record;
  behind  boolean;
  dropped integer := 0;
begin
  for part in
    select c.relname, to_date(substr(c.relname, 7), 'YYYYMMDD') as day
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'platform.event'::regclass
  loop
    continue when (part.day + 1)::timestamp at time zone 'UTC' > before;
    execute format('select exists (select from platform.%I e, platform.event_cursor c
        where (e.epoch, e.xid, e.id) > (c.epoch, c.xid, c.id))', part.relname) into behind;
    continue when behind;
    execute format('drop table platform.%I', part.relname);
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;

revoke all on function platform.prepare_event_partitions(integer) from public;
revoke all on function platform.drop_event_partitions(timestamptz) from public;
grant execute on function platform.prepare_event_partitions(integer) to rookery_path;
grant execute on function platform.drop_event_partitions(timestamptz) to rookery_path;
select platform.prepare_event_partitions(7);
