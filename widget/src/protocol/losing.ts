/** What a lost connection is answered with. */
import { connect, end, hangUp, missNoMore, wait } from './connection';
import type { Turn } from './turn';

const BACKOFF_MS = 500;
const BACKOFF_MAX_MS = 30_000;
const HELD_MS = 60_000;

/** Close codes: channels.md §12.2. */
export function down(turn: Turn, code: number, retryAfterMs = 0): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  const wasLive = s.phase === 'live';
  const asked = retryAfterMs || s.retryAfterMs;
  hangUpQuietly(turn);
  s.retryAfterMs = 0;
  switch (code) {
    case 4000:
    case 4003:
      s.phase = 'stopped';
      missNoMore(turn);
      return;
    case 4001:
      if (s.session) s.session = { ...s.session, expiresAt: 0 };
      if (turn.now - s.renewedAt < 10_000) return wait(turn, backoff(turn), true);
      return connect(turn);
    case 4008:
      return wait(turn, asked > 0 ? asked : HELD_MS, false);
    case 4009:
      s.phase = 'parked';
      missNoMore(turn);
      return;
    case 4010:
      return end(turn);
    default:
      return failed(turn, wasLive);
  }
}

/** The other side has hung up: nothing to close. */
function hangUpQuietly(turn: Turn): void {
  turn.s.phase = 'waiting';
  hangUp(turn);
}

/** Nothing comes back on this connection. */
export function dead(turn: Turn): void {
  const { s } = turn;
  if (s.phase !== 'connecting' && s.phase !== 'live') return;
  const wasLive = s.phase === 'live';
  hangUp(turn);
  failed(turn, wasLive);
}

function failed(turn: Turn, wasLive: boolean): void {
  const { s } = turn;
  if (s.transport === 'ws') {
    s.failures = [...s.failures.filter((at) => turn.now - at < 60_000), turn.now];
    if (s.failures.length >= 3) s.fellBack = true;
    if (s.fellBack) s.transport = 'sse';
  } else if (!wasLive) {
    s.transport = s.transport === 'sse' ? 'poll' : 'ws';
  }
  wait(turn, backoff(turn), true);
}

/** Full jitter: anything from nothing to the doubled step. */
export function backoff(turn: Turn): number {
  const step = Math.min(BACKOFF_MAX_MS, BACKOFF_MS * 2 ** turn.s.attempt);
  turn.s.attempt = Math.min(turn.s.attempt + 1, 10);
  return Math.round(turn.random() * step);
}
