-- How sending ended, until the conversation's lane has stored it: a process that dies in between tells it again.
alter table channel.outbox add column outcome text check (outcome in ('sent', 'failed', 'uncertain'));
grant update (outcome) on channel.outbox to rookery_path;
