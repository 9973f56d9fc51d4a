-- The outbox is written by the same role across workspaces, so it has the same guard.
create trigger guard_tenant after insert on channel.outbox
  referencing new table as fresh for each statement execute function conversation.guard_tenant();
