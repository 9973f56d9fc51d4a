/** What the server says. */
import { end, QUIET_MS, wait, welcome } from './connection';
import type { EventFrame, ServerFrame } from './frames';
import { dequeue, sendNext } from './sending';
import { scheduleAck, skipOwn, watchGap } from './stream';
import { set, type Turn } from './turn';

export function frame(turn: Turn, it: ServerFrame): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  if (s.phase === 'live' && s.transport === 'ws') {
    turn.out.push({ do: 'cancel', name: 'pong' });
    set(turn, 'quiet', QUIET_MS);
  }
  switch (it.t) {
    case 'welcome':
      return welcome(turn, it);
    case 'ev':
      return event(turn, it);
    case 'ok':
      return ok(turn, it);
    case 'err':
      return err(turn, it);
    case 'typing':
    case 'stream':
      turn.out.push({ do: 'signal', frame: it });
      return;
    case 'gone':
      return end(turn);
    case 'drain': {
      const least = it.reconnectInMs ?? 1_000;
      return wait(turn, Math.round(least + turn.random() * least), false);
    }
    case 'pong':
      return;
  }
}

function event(turn: Turn, it: EventFrame): void {
  const { s } = turn;
  s.highest = Math.max(s.highest, it.seq);
  if (it.seq === s.applied + 1) {
    s.applied = it.seq;
    turn.out.push({ do: 'apply', frame: it, live: it.seq > s.replayTo });
    if (it.e.kind === 'message') message(turn, it.seq, it.e);
    skipOwn(turn);
    scheduleAck(turn);
  } else if (it.seq <= s.applied) {
    return;
  }
  watchGap(turn);
}

function message(turn: Turn, seq: number, it: Extract<EventFrame['e'], { kind: 'message' }>): void {
  if (it.from.role === 'bot' || it.from.role === 'agent') turn.s.heard = seq;
  if (it.cid !== undefined) dequeue(turn, it.cid);
}

function ok(turn: Turn, it: Extract<ServerFrame, { t: 'ok' }>): void {
  const { s } = turn;
  const entry = s.queue.find((waiting) => waiting.cid === it.cid);
  if (entry) turn.out.push({ do: 'sent', entry, id: it.id, seq: it.seq, at: it.at });
  if (entry && it.seq > s.applied) {
    s.own = [...s.own, it.seq];
    s.highest = Math.max(s.highest, it.seq);
    skipOwn(turn);
    watchGap(turn);
    scheduleAck(turn);
  }
  dequeue(turn, it.cid);
}

function err(turn: Turn, it: Extract<ServerFrame, { t: 'err' }>): void {
  const { s } = turn;
  s.retryAfterMs = it.retryAfterMs ?? 0;
  if (it.cid === undefined) {
    if (it.code === 'token_expired') turn.out.push({ do: 'session', how: 'refresh' });
    return;
  }
  if (s.underway === it.cid) {
    s.underway = null;
    turn.out.push({ do: 'cancel', name: 'answer' });
  }
  if (it.retryable) {
    s.paused = true;
    set(turn, 'resend', it.retryAfterMs ?? 2_000);
    return;
  }
  s.queue = s.queue.map((entry) =>
    entry.cid === it.cid ? { ...entry, failed: it.message || it.code } : entry,
  );
  turn.out.push({ do: 'save-queue' });
  sendNext(turn);
}
