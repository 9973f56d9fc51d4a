-- What one turn needs when it is not shared: the statements of the rival, one transaction for each turn, with multi-row
-- inserts (the kindest reading of "unbatched"). The same rows as a batched turn: 3 lines, 1 input, 1 answer, 1 event, 1 update.
-- name: lock
select session, seq, turn, version from conversation.thread where workspace_id = ? and id = ? for update;
-- name: repeated
select entry_id from conversation.dedupe where workspace_id = ? and bot_id = ? and key = ?;
-- name: contact
select version, first_name, email, attributes from contact.person where workspace_id = ? and id = ?;
-- name: lines
insert into conversation.entry (workspace_id, conversation_id, seq, id, kind, author_role, author_name, content, cid, node, delay_ms, at)
values (?, ?, ?, gen_random_uuid(), 'message', 'visitor', null, ?, ?, null, 0, now()), (?, ?, ?, gen_random_uuid(), 'message', 'bot', 'Echo', ?, null, 'echo', 0, now()), (?, ?, ?, gen_random_uuid(), 'message', 'bot', 'Echo', ?, null, 'echo', 0, now());
-- name: input
insert into conversation.input (workspace_id, conversation_id, turn, kind, body, around, seed, at) values (?, ?, ?, 'visitor_said', ?, null, 1, now());
-- name: answer
insert into conversation.dedupe (workspace_id, bot_id, key, conversation_id, entry_id, seq, at) values (?, ?, ?, ?, gen_random_uuid(), ?, now());
-- name: event
insert into platform.event (epoch, xid, workspace_id, kind, payload, at) values (1, pg_current_xact_id(), ?, 'bench.turn', ?, now());
-- name: update
update conversation.thread set session = ?, seq = ?, turn = ?, last_activity_at = now(), version = version + 1 where workspace_id = ? and id = ? and version = ?;
